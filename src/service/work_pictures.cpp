// SPDX-License-Identifier: EUPL-1.2
#include "service/work_pictures.hpp"

#include "service/picture_check.hpp"
#include "service/work_draught.hpp"

namespace kompass::service {

Result<PictureView> add_picture(Desk& desk, const Caller& caller, const std::string& evaluation,
                                const std::string& bytes) {
  auto place = at_work(desk, caller, evaluation,
                       [&](store::Reading& /*reading*/, const Work& work) -> Result<store::Item> {
                         auto fine = permit(caller, Action::WriteText, subject_of(work));
                         if (!fine) return fine.problem();
                         return place_in(work, "");
                       });
  if (!place) return place.problem();
  if (bytes.size() > largest_upload) {
    return Problem{Trouble::Input, "", "is larger than 20 MB", "make the picture smaller"};
  }
  const auto media_type = checked_picture(bytes);
  if (!media_type) return media_type.problem();
  const auto sha256 = desk.realm.store.keep_file(bytes);
  if (!sha256) return sha256.problem();
  place->key = *sha256;
  const Picture picture{std::string(*media_type), static_cast<int>(bytes.size())};
  const auto done =
      changed(desk.realm.store, {caller.account, "picture.write"}, {created(picture, *place)});
  const bool there_already = !done && done.problem().kind == Trouble::Conflict;
  if (!done && !there_already) return done.problem();
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
