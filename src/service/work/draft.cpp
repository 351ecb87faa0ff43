// SPDX-License-Identifier: EUPL-1.2
#include "service/work/draft.hpp"

#include "codec/evaluation_file.hpp"
#include "codec/hash.hpp"
#include "service/work/document.hpp"

namespace kompass::service {

Result<DraftView> open_draft(Desk& desk, const Caller& caller, const std::string& evaluation) {
  return at_work(
      desk, caller, evaluation,
      [&](store::Reading& reading, const Work& work) -> Result<DraftView> {
        auto fine = permit(caller, Action::ReadDraft, subject_of(work));
        if (!fine) return fine.problem();
        const auto material = material_of(reading, work);
        if (!material) return material.problem();
        DraftView draft{{document_of(work, *material, Contents::Report), work.edition, {}}, ""};
        auto& opened = draft.opened;
        take_reasons_out(opened.evaluation);
        opened.scores = score_checked(work.edition->edition, opened.evaluation, Missing::Warn);
        draft.sha256 = codec::sha256(codec::write_evaluation(opened.evaluation));
        return draft;
      });
}

}  // namespace kompass::service
