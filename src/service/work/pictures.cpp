// SPDX-License-Identifier: EUPL-1.2
#include "service/work/pictures.hpp"

#include "service/applied.hpp"
#include "service/uploads/picture_check.hpp"
#include "service/work/draught.hpp"

namespace kompass::service {
namespace {

using Changes = std::vector<store::Change>;

struct Kept {
  const std::string& evaluation;
  const std::string& sha256;
  const Picture& picture;
};

// Nothing is changed where it is already.
Result<void> entered_once(Desk& desk, const Caller& caller, const Kept& kept) {
  const auto changes = at_work(desk, caller, kept.evaluation,
                               [&](store::Reading& reading, const Work& work) -> Result<Changes> {
                                 auto fine = permit(caller, Action::WriteText, subject_of(work));
                                 if (!fine) return fine.problem();
                                 if (reading.named(Picture::kind, work.id(), kept.sha256))
                                   return Changes{};
                                 return Changes{unchanged(work.evaluation.item),
                                                created(kept.picture, place_in(work, kept.sha256))};
                               });
  if (!changes) return changes.problem();
  if (changes->empty()) return {};
  return changed_for(desk.realm.store, caller, "picture.write", *changes);
}

}  // namespace

Result<PictureView> add_picture(Desk& desk, const Caller& caller, const std::string& evaluation,
                                const std::string& bytes) {
  auto fine = at_work(desk, caller, evaluation, [&](store::Reading& /*reading*/, const Work& work) {
    return permit(caller, Action::WriteText, subject_of(work));
  });
  if (!fine) return fine.problem();
  if (bytes.size() > largest_upload) {
    return Problem{Trouble::Input, "", "is larger than 20 MB", "make the picture smaller"};
  }
  const auto media_type = checked_picture(bytes);
  if (!media_type) return media_type.problem();
  const auto sha256 = desk.realm.store.keep_file(bytes);
  if (!sha256) return sha256.problem();
  const Picture picture{std::string(*media_type), static_cast<int>(bytes.size())};
  const Kept kept{evaluation, *sha256, picture};
  auto done = tried_again([&] { return entered_once(desk, caller, kept); });
  if (!done) return done.problem();
  return PictureView{*sha256, picture.media_type};
}

Result<PictureBytes> read_picture(Desk& desk, const Caller& caller, const std::string& evaluation,
                                  const std::string& sha256) {
  const auto picture =
      at_work(desk, caller, evaluation,
              [&](store::Reading& reading, const Work& work) -> Result<Stored<Picture>> {
                auto fine = permit(caller, Action::ReadDraft, subject_of(work));
                if (!fine) return fine.problem();
                return find_named<Picture>(reading, work.id(), sha256);
              });
  if (!picture) return picture.problem();
  auto bytes = desk.realm.store.file(sha256);
  if (!bytes) return bytes.problem();
  return PictureBytes{picture->value.media_type, std::move(*bytes)};
}

}  // namespace kompass::service
