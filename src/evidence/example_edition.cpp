// SPDX-License-Identifier: EUPL-1.2
// The maxima stand here; names, questions and headings come from recognition.yaml, whose few forms
// of line are read without the loader.
#include "evidence/example_edition.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "base/text.hpp"

namespace kompass::evidence {
namespace {

const std::vector<std::vector<int>> maxima{{15, 20, 25, 30, 10},     {15, 25, 20, 20, 20},
                                           {15, 25, 25, 20, 15},     {15, 10, 20, 15, 20, 20},
                                           {15, 25, 15, 15, 20, 10}, {15, 20, 25, 15, 15, 10},
                                           {15, 25, 20, 20, 20},     {15, 15, 15, 15, 10, 15, 15}};

Edition made_edition() {
  Edition edition;
  edition.id = {"kommunkompassen", "2.1"};
  edition.name[Language::Swedish] = "Kommunkompassen";
  edition.name[Language::Norwegian] = "Kommunekompasset";
  edition.also_called = {"2016"};
  edition.max = 800;
  edition.rounding.areas_from = RoundedFrom::Exact;
  for (const auto& rows : maxima) {
    Area area;
    area.code = Code(std::to_string(edition.areas.size() + 1));
    area.max = 100;
    for (const int max : rows) {
      SubArea sub_area;
      sub_area.code = Code(area.code.text + "." + std::to_string(area.sub_areas.size() + 1));
      sub_area.max = max;
      area.sub_areas.push_back(std::move(sub_area));
    }
    edition.areas.push_back(std::move(area));
  }
  return edition;
}

std::string between_quotes(std::string_view line) {
  const auto first = line.find('"');
  const auto last = line.rfind('"');
  return first < last ? std::string(line.substr(first + 1, last - first - 1)) : std::string();
}

// "  - code:" opens an entry, "    names:" a list of it, "      - " an item of the list.
Recognition made_recognition() {
  std::ifstream file(KOMPASS_SOURCE_DIR "/instruments/kommunkompassen/2.1/recognition.yaml");
  Recognition recognition;
  std::vector<std::string>* list = nullptr;
  bool in_areas = false;
  for (std::string line; std::getline(file, line);) {
    if (line == "areas:" || line == "sub_areas:") in_areas = line == "areas:";
    if (line.starts_with("  - code:") && in_areas) {
      recognition.areas.push_back({Code(between_quotes(line)), {}});
    } else if (line.starts_with("  - code:")) {
      recognition.sub_areas.push_back({Code(between_quotes(line)), {}, {}});
    }
    if (line == "    names:") list = &recognition.areas.back().names;
    if (line == "    questions:") list = &recognition.sub_areas.back().questions;
    if (line == "    headings:") list = &recognition.sub_areas.back().headings;
    if (line.starts_with("      - ") && list != nullptr) list->push_back(between_quotes(line));
  }
  return recognition;
}

}  // namespace

const Edition& edition_2_1() {
  static const Edition edition = made_edition();
  return edition;
}

const Recognition& recognition_2_1() {
  static const Recognition recognition = made_recognition();
  return recognition;
}

const Register& small_register() {
  static const Register municipalities{{{"SE", "0000", "Solvika", "Solvika kommun"},
                                        {"SE", "0001", "Norra Solvika", "Norra Solvikas kommun"},
                                        {"SE", "0136", "Haninge", "Haninge kommun"},
                                        {"SE", "0160", "Täby", "Täby kommun"},
                                        {"SE", "0687", "Tranås", "Tranås kommun"},
                                        {"SE", "1283", "Helsingborg", "Helsingborgs kommun"},
                                        {"SE", "1421", "Orust", "Orust kommun"},
                                        {"SE", "1463", "Mark", "Marks kommun"},
                                        {"SE", "1470", "Vara", "Vara kommun"},
                                        {"SE", "2580", "Luleå", "Luleå kommun"},
                                        {"NO", "0000", "Fjordvik", "Fjordvik kommune"},
                                        {"NO", "5001", "Trondheim", "Trondheim kommune"},
                                        {"NO", "4204", "Kristiansand", "Kristiansand kommune"}}};
  return municipalities;
}

std::string shared_folder() {
  const char* elsewhere = std::getenv("KOMPASS_SHARED");
  return elsewhere != nullptr ? elsewhere : KOMPASS_SOURCE_DIR "/../shared";
}

std::optional<Register> whole_register() {
  std::ifstream file(shared_folder() + "/register/municipalities_se.csv");
  std::string line;
  if (!std::getline(file, line)) return std::nullopt;
  Register municipalities;
  while (std::getline(file, line)) {
    const auto fields = split(line, ',');
    municipalities.municipalities.push_back(
        {"SE", std::string(fields[0]), std::string(fields[1]), std::string(fields[2])});
  }
  return municipalities;
}

}  // namespace kompass::evidence
