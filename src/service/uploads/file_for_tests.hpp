// SPDX-License-Identifier: EUPL-1.2
// Small files of each type.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kompass::service {

inline std::string small_pdf() {
  return "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";
}

inline std::string little_endian(std::size_t number, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i, number /= 256) text += static_cast<char>(number % 256);
  return text;
}

inline std::string one_after_another(std::initializer_list<std::string_view> parts) {
  std::string all;
  for (const auto part : parts) all += part;
  return all;
}

// An archive whose files are not packed; its checksums are none.
inline std::string zip_of(const std::vector<std::pair<std::string, std::string>>& files) {
  std::string all, directory;
  for (const auto& [name, content] : files) {
    const auto size = little_endian(content.size(), 4);
    const auto sizes = one_after_another(
        {little_endian(0, 4), size, size, little_endian(name.size(), 2), little_endian(0, 2)});
    const auto version = little_endian(20, 2);
    const auto how = one_after_another({version, little_endian(0, 8)});
    directory += one_after_another({"PK\x01\x02", version, how, sizes, little_endian(0, 10),
                                    little_endian(all.size(), 4), name});
    all += one_after_another({"PK\x03\x04", how, sizes, name, content});
  }
  return all + directory + "PK\x05\x06" + little_endian(0, 4) + little_endian(files.size(), 2) +
         little_endian(files.size(), 2) + little_endian(directory.size(), 4) +
         little_endian(all.size(), 4) + little_endian(0, 2);
}

inline std::string small_docx() {
  return zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:document/>"}});
}

}  // namespace kompass::service
