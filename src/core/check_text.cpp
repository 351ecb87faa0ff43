// SPDX-License-Identifier: EUPL-1.2
// Text against figures. Sentence by sentence: which area it speaks of by name and by number, which
// points it claims, whether it calls an area the strongest or weakest.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.hpp"
#include "core/check.hpp"

namespace kompass {
namespace {

bool ends_sentence(std::string_view text, std::size_t at) {
  const bool mark = text[at] == '.' || text[at] == '!' || text[at] == '?' || text[at] == '\n';
  return mark && (at + 1 >= text.size() || text[at + 1] == ' ' || text[at + 1] == '\n');
}

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!ends_sentence(text, at)) continue;
    sentences.push_back(trimmed(text.substr(start, at + 1 - start)));
    start = at + 1;
  }
  sentences.push_back(trimmed(text.substr(start)));
  std::erase_if(sentences, [](std::string_view sentence) { return sentence.empty(); });
  return sentences;
}

// The whole number that begins at `at`, or nothing.
std::optional<int> number_at(std::string_view text, std::size_t at) {
  int value = 0;
  const auto* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + std::min(at, text.size()), end, value);
  if (error != std::errc{}) return std::nullopt;
  const bool decimal = stop != end && (*stop == ',' || *stop == '.') && stop + 1 != end &&
                       stop[1] >= '0' && stop[1] <= '9';
  return decimal ? std::nullopt : std::optional(value);
}

std::string_view skip(std::string_view text, std::initializer_list<std::string_view> what) {
  for (bool more = true; more;) {
    more = false;
    for (const auto part : what) {
      if (!text.starts_with(part)) continue;
      text.remove_prefix(part.size());
      more = true;
    }
  }
  return text;
}

// "område 3", "område 3 och 5": the numbers after the word.
std::vector<int> numbered_areas(std::string_view lower) {
  std::vector<int> numbers;
  for (const std::string_view word : {"område ", "area "}) {
    for (auto at = lower.find(word); at != std::string_view::npos; at = lower.find(word, at + 1)) {
      if (at > 3 && lower.substr(at - 3, 3) == "del") continue;
      if (const auto number = number_at(lower, at + word.size())) numbers.push_back(*number);
    }
  }
  return numbers;
}

constexpr std::array strongest{"starkaste område", "starkast av alla", "högst poäng av alla",
                               "sterkeste område", "strongest area"};
constexpr std::array weakest{"svagaste område", "lägst poäng av alla", "svakeste område",
                             "weakest area"};

template <class Words>
bool says(std::string_view lower, const Words& words) {
  return std::ranges::any_of(
      words, [&](const char* word) { return lower.find(word) != std::string_view::npos; });
}

class TextChecker {
 public:
  explicit TextChecker(const TextCheckInput& input) : input_(input) {
    for (const auto& area : input.edition.areas) {
      for (const Language language : all_languages) {
        const auto& name = area.name.only(language);
        if (!name.empty()) add_name(area.code, name);
      }
    }
    for (const auto& area : input.recognition.areas) {
      for (const auto& name : area.names) add_name(area.code, name);
    }
  }

  Findings run(std::span<const CheckedText> texts) {
    for (const auto& text : texts) {
      for (const auto sentence : sentences_of(text.text)) check_sentence(text, sentence);
    }
    return std::move(findings_);
  }

 private:
  struct Named {
    Code code;
    std::string lower;
  };

  void add_name(const Code& code, std::string_view name) {
    std::string lower = lowered(name);
    const bool known = std::ranges::any_of(
        names_, [&](const Named& other) { return other.code == code && other.lower == lower; });
    if (!known) names_.push_back({code, std::move(lower)});
  }

  void check_sentence(const CheckedText& text, std::string_view sentence) {
    const std::string lower = lowered(sentence);
    if (lower.find_first_of("0123456789") != std::string::npos) {
      check_area_numbers(text, lower);
      check_points(text, lower);
    }
    check_superlatives(text, lower);
  }

  // A name followed by "(5)" or "område 5", or "område 5 (name)", where the name is not area 5's.
  void check_area_numbers(const CheckedText& text, const std::string& lower) {
    const bool cites = lower.find('(') != std::string::npos ||
                       lower.find("område ") != std::string::npos ||
                       lower.find("area ") != std::string::npos;
    if (!cites) return;
    for (const auto& name : names_) {
      const auto at = lower.find(name.lower);
      if (at == std::string::npos) continue;
      const auto after = skip(std::string_view(lower).substr(at + name.lower.size()),
                              {" ", "”", "\"", "(", "område ", ","});
      const bool bracketed = lower.find('(', at + name.lower.size()) <= at + name.lower.size() + 5;
      const auto cited = bracketed ? number_at(after, 0) : number_before(lower, at);
      if (!cited || std::to_string(*cited) == name.code.text) continue;
      if (find_area(input_.edition, Code(std::to_string(*cited))) == nullptr) continue;
      add("wrong-area-number", text,
          fmt::format("cites '{}' as area {}, but it is area {}; correct the number", name.lower,
                      *cited, name.code.text));
      return;
    }
  }

  // "område 5 (", "område 5, ": the number just before a name.
  static std::optional<int> number_before(const std::string& lower, std::size_t at) {
    std::size_t end = at;
    while (end > 0 && std::string_view(" (,:”\"").find(lower[end - 1]) != std::string_view::npos) {
      --end;
    }
    std::size_t start = end;
    while (start > 0 && lower[start - 1] >= '0' && lower[start - 1] <= '9') --start;
    const std::string_view before = std::string_view(lower).substr(0, start);
    if (start == end || !(before.ends_with("område ") || before.ends_with("area "))) {
      return std::nullopt;
    }
    return number_at(lower, start);
  }

  // "område 3 ... 84 poäng", "delområde 7.4 ... 12 poäng" where that is not what is shown.
  void check_points(const CheckedText& text, const std::string& lower) {
    const auto unit = std::ranges::find_if(
        points_words, [&](const char* word) { return lower.find(word) != std::string::npos; });
    if (unit == points_words.end()) return;
    const auto claimed = claimed_points(lower, lower.find(*unit));
    const Score* row = spoken_of(lower);
    if (!claimed || row == nullptr || !row->shown) return;
    if (*claimed == *row->shown || *claimed == row->max || *claimed == row->max - *row->shown) {
      return;
    }
    add("wrong-points", text,
        fmt::format("gives {} {} points, but {} are shown; correct the text", row_name(row->code),
                    *claimed, *row->shown));
  }

  static std::optional<int> claimed_points(const std::string& lower, std::size_t unit_at) {
    std::size_t end = unit_at;
    while (end > 0 && lower[end - 1] == ' ') --end;
    std::size_t start = end;
    while (start > 0 && lower[start - 1] >= '0' && lower[start - 1] <= '9') --start;
    const bool part =
        start > 0 && std::string_view(",.+-–−").find(lower[start - 1]) != std::string_view::npos;
    return start == end || part ? std::nullopt : number_at(lower, start);
  }

  static bool of_version(std::string_view before) {
    return before.ends_with("version ") || before.ends_with("versjon ");
  }

  // The one row a sentence speaks of by number; nothing when there are several or none.
  [[nodiscard]] const Score* spoken_of(const std::string& lower) const {
    const Score* found = nullptr;
    for (const auto& row : input_.scores.sub_areas) {
      const auto at = lower.find(row.code.text + " ");
      if (at == std::string::npos || of_version(std::string_view(lower).substr(0, at))) continue;
      if (found != nullptr) return nullptr;
      found = &row;
    }
    const auto numbers = numbered_areas(lower);
    if (found != nullptr || numbers.size() != 1) return numbers.empty() ? found : nullptr;
    const auto area =
        std::ranges::find(input_.scores.areas, Code(std::to_string(numbers[0])), &Score::code);
    return area == input_.scores.areas.end() ? nullptr : &*area;
  }

  void check_superlatives(const CheckedText& text, const std::string& lower) {
    const bool of_area = lower.find("område") != std::string::npos ||
                         lower.find("area") != std::string::npos ||
                         lower.find("av alla") != std::string::npos;
    if (!of_area) return;
    const bool high = says(lower, strongest);
    if (!high && !says(lower, weakest)) return;
    const Score* here = area_meant(text, lower);
    if (here == nullptr || !here->percent) return;
    for (const auto& other : input_.scores.areas) {
      if (!other.percent || other.code == here->code) continue;
      if (high ? *other.percent <= *here->percent : *other.percent >= *here->percent) continue;
      add("superlative-against-points", text,
          fmt::format("calls area {} with {} points the {}, but area {} has {}; correct the text",
                      here->code.text, here->shown.value_or(0), high ? "strongest" : "weakest",
                      other.code.text, other.shown.value_or(0)));
      return;
    }
  }

  [[nodiscard]] const Score* area_meant(const CheckedText& text, const std::string& lower) const {
    const auto numbers = numbered_areas(lower);
    const auto code =
        numbers.size() == 1 ? std::optional(Code(std::to_string(numbers[0]))) : text.area;
    if (!code || numbers.size() > 1) return nullptr;
    const auto found = std::ranges::find(input_.scores.areas, *code, &Score::code);
    return found == input_.scores.areas.end() ? nullptr : &*found;
  }

  void add(const char* code, const CheckedText& text, std::string message) {
    findings_.push_back({Severity::Warning, code, text.where, std::move(message)});
  }

  static constexpr std::array points_words{" poäng", " poeng", " points"};

  const TextCheckInput& input_;
  std::vector<Named> names_;
  Findings findings_;
};

}  // namespace

std::vector<CheckedText> texts_of(const Evaluation& evaluation) {
  std::vector<CheckedText> texts;
  const auto& summary = evaluation.summary;
  texts.push_back({"summary.lead", std::nullopt, summary.lead});
  for (const auto* points : {&summary.improved, &summary.stable, &summary.to_work_on}) {
    for (const auto& point : *points) texts.push_back({"summary", point.area, point.text});
  }
  for (std::size_t i = 0; i < evaluation.texts.size(); ++i) {
    const auto& text = evaluation.texts[i];
    texts.push_back({fmt::format("texts[{}] (area {})", i, text.area.text), text.area, text.text});
  }
  for (std::size_t i = 0; i < evaluation.findings.size(); ++i) {
    const auto& found = evaluation.findings[i];
    const std::string where = fmt::format("findings[{}] (area {})", i, found.area.text);
    texts.push_back({where, found.area, found.text});
    texts.push_back({where, found.area, found.but});
  }
  for (const auto& model : evaluation.role_models) {
    texts.push_back({"role_models (" + model.area.text + ")", model.area, model.text});
  }
  return texts;
}

Findings check_texts(const TextCheckInput& input, std::span<const CheckedText> texts) {
  return TextChecker(input).run(texts);
}

}  // namespace kompass
