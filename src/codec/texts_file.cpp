// SPDX-License-Identifier: EUPL-1.2
#include "codec/texts_file.hpp"

#include "base/file.hpp"

namespace kompass::codec {

Decoded<Phrasebook> load_phrasebook(const std::filesystem::path& path) {
  const std::string name = path.string();
  const auto bytes = read_file(path, 2'000'000);
  if (!bytes) {
    return {std::nullopt,
            {{Severity::Error, "file-unreadable", name,
              bytes.problem().what + "; " + bytes.problem().remedy}}};
  }
  Decoded<Phrasebook> decoded;
  const Source source{*bytes, name};
  Faults faults(source, decoded.findings);
  const auto document = parse_yaml(source, decoded.findings);
  const auto language = language_of(path.stem().string());
  if (!document || !language) return decoded;
  std::map<std::string, std::string, std::less<>> phrases;
  for (const auto& member : document->members) {
    read_value(member.value, phrases[member.key], faults);
  }
  if (!any_error(decoded.findings)) decoded.value = Phrasebook(*language, std::move(phrases));
  return decoded;
}

}  // namespace kompass::codec
