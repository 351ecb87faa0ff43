// SPDX-License-Identifier: EUPL-1.2
#include "service/work/export.hpp"

#include "codec/evaluation_file.hpp"
#include "service/work/document.hpp"

namespace kompass::service {
namespace {

Result<std::string> file_of(store::Reading& reading, const Work& work, Contents contents) {
  const auto material = material_of(reading, work);
  if (!material) return material.problem();
  return codec::write_evaluation(document_of(work, *material, contents));
}

// What the texts rest on stays with the team until they are published.
void leave_texts(Evaluation& document) {
  document.consensus.clear();
  document.evidence.clear();
  for (auto& found : document.findings) found.evidence.clear();
}

}  // namespace

Result<std::string> draft_file(Desk& desk, const Caller& caller, const std::string& evaluation) {
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<std::string> {
                   const auto subject = subject_of(work);
                   auto fine = permit(caller, Action::ReadDraft, subject);
                   if (!fine) return fine.problem();
                   const auto material = material_of(reading, work);
                   if (!material) return material.problem();
                   auto document = document_of(work, *material, Contents::Report);
                   take_reasons_out(document);
                   const bool all = may(caller, Action::ReadConsensus, subject) &&
                                    may(caller, Action::ReadEvidence, subject);
                   if (!all) leave_texts(document);
                   return codec::write_evaluation(document);
                 });
}

Result<std::string> export_file(Desk& desk, const Caller& caller, const std::string& evaluation) {
  return at_work(desk, caller, evaluation,
                 [&](store::Reading& reading, const Work& work) -> Result<std::string> {
                   const auto subject = subject_of(work);
                   auto fine = permit(caller, Action::ExportEvaluation, subject);
                   if (!fine) return fine.problem();
                   const bool interviews = may(caller, Action::ReadInterviews, subject);
                   return file_of(reading, work,
                                  interviews ? Contents::BlindToo : Contents::WithoutInterviews);
                 });
}

}  // namespace kompass::service
