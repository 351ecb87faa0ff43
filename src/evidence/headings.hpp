// SPDX-License-Identifier: EUPL-1.2
// The edition's areas, sub-areas and questions as reports print them, found again in spite of
// misspellings.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "core/edition.hpp"
#include "core/recognition.hpp"
#include "evidence/compare.hpp"

namespace kompass::evidence {

struct AreaName {
  std::size_t area = 0;    // index in the edition
  bool exact = false;      // one of the names known, to the letter
  bool published = false;  // the name the edition was published with, not a variant of it
  std::string name;        // the published one
};

struct SubAreaHeading {
  std::vector<Code> codes;  // a heading may stand for several
  bool exact = false;
  std::string listed;  // the nearest wording known
};

struct QuestionMatch {
  Code code;
  int share = 0;  // of the question's words, 0 to 100
};

class Headings {
 public:
  Headings(const Edition& edition, const Recognition& recognition);

  // An area by a title that is its name, misspelt or cut short at most.
  [[nodiscard]] std::optional<AreaName> area(std::string_view title) const;
  // A sub-area of one area by its heading.
  [[nodiscard]] std::optional<SubAreaHeading> sub_area(std::string_view heading,
                                                       std::size_t area) const;
  // How much of the published question stands in the text; nothing when none is known.
  [[nodiscard]] std::optional<int> question_share(const Code& code, std::string_view text) const;
  // The sub-area whose question the text holds most of.
  [[nodiscard]] std::optional<QuestionMatch> question(std::string_view text) const;

 private:
  struct Name {
    std::size_t area;
    std::string folded, printed;
    bool first;
    std::size_t length = characters_in(folded);
    std::uint32_t kinds = kinds_of_letters(folded);
  };
  void add_name(Name name);
  struct Heading {
    Code code;
    std::size_t area;
    std::string folded, printed;
    std::uint32_t kinds = kinds_of_letters(folded);
  };
  struct Question {
    Code code;
    std::vector<std::string> words;
  };
  void add_names(std::size_t index, const Area& area, const Recognition& recognition);
  void add_sub_area(std::size_t area, const RecognisedSubArea& known);

  [[nodiscard]] bool may_name_area(std::string_view title) const;

  std::vector<Name> names_;
  std::size_t longest_name_ = 0;  // bytes, folded
  std::vector<Heading> headings_;
  std::vector<Question> questions_;
};

}  // namespace kompass::evidence
