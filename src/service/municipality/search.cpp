// SPDX-License-Identifier: EUPL-1.2
#include "service/municipality/search.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <unordered_set>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "service/municipality/fold.hpp"

namespace kompass::service {
namespace {

using std::string_view;

constexpr std::size_t longest_query = 100;    // bytes
constexpr std::size_t shortest_misspelt = 5;  // letters

bool all_digits(string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == string_view::npos;
}

std::string unspaced(string_view text) {
  std::string without;
  std::ranges::copy_if(text, std::back_inserter(without), [](char c) { return c != ' '; });
  return without;
}

// Word by word; a short word allows no error.
bool words_misspelt(string_view typed, string_view known) {
  const auto words = split(typed, ' '), known_words = split(known, ' ');
  return std::ranges::equal(words, known_words, [](string_view word, string_view known_word) {
    return word == known_word ||
           (word.size() >= shortest_misspelt && one_error_apart(word, known_word));
  });
}

}  // namespace

MunicipalitySearch::Spelling::Spelling(std::string cleaned_words)
    : cleaned(std::move(cleaned_words)),
      folded(folded_name(cleaned)),
      plain_letters(unspaced(plain_name(cleaned))),
      folded_letters(unspaced(folded)) {}

// What was typed, with and without a genitive -s, and the number it may be.
struct MunicipalitySearch::Query {
  Spelling typed;
  std::optional<Spelling> bare;
  std::string country, code;

  explicit Query(string_view words) : typed(without_kind(cleaned_name(words))) {
    read_number(typed.cleaned);
    const string_view name = typed.cleaned;
    const bool genitive = name.ends_with('s') && characters_in(name) > 2;
    if (genitive) bare.emplace(std::string(trimmed(name.substr(0, name.size() - 1))));
  }

  [[nodiscard]] std::optional<Nearness> nearness(const Form& form) const {
    if (form.through == Through::Number || form.through == Through::OldNumber) {
      const bool here = country.empty() || country == form.entry->municipality.country;
      return here && code == form.written ? std::optional(Nearness::Exact) : std::nullopt;
    }
    const auto& known = form.spelling;
    const auto either = [&](const auto& fits) { return fits(typed) || (bare && fits(*bare)); };
    if (either([&](auto& one) { return one.cleaned == known.cleaned; })) return Nearness::Exact;
    if (either([&](auto& one) { return one.folded == known.folded; })) return Nearness::Folded;
    if (form.through == Through::Address) return std::nullopt;
    if (known.cleaned.starts_with(typed.cleaned)) return Nearness::Beginning;
    if (known.folded.starts_with(typed.folded)) return Nearness::FoldedBeginning;
    if (known.folded.find(" " + typed.folded) != std::string::npos) return Nearness::LaterWord;
    if (either([&](auto& one) { return misspelt(one, known); })) return Nearness::Misspelt;
    return std::nullopt;
  }

 private:
  // An error may make a pair that folds, so the plain letters are compared as well.
  static bool misspelt(const Spelling& one, const Spelling& known) {
    if (one.plain_letters.size() < shortest_misspelt) return false;
    return one_error_apart(one.folded_letters, known.folded_letters) ||
           one_error_apart(one.plain_letters, known.plain_letters) ||
           words_misspelt(one.folded, known.folded);
  }

  // "0115", "115" with the zero forgotten, "se 0115", "no0301".
  void read_number(string_view cleaned) {
    const bool named = cleaned.starts_with("se") || cleaned.starts_with("no");
    const auto digits = named ? trimmed(cleaned.substr(2)) : cleaned;
    if (!all_digits(digits) || digits.size() < 3 || digits.size() > 4) return;
    code = std::string(4 - digits.size(), '0').append(digits);
    if (named) country = cleaned.starts_with("se") ? "SE" : "NO";
  }
};

MunicipalitySearch::MunicipalitySearch(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {
  struct Sorted {
    const GazetteerEntry* entry;
    std::string name;
  };
  auto sorted = mapped(gazetteer.entries(), [](const GazetteerEntry& entry) {
    return Sorted{&entry, folded_name(cleaned_name(entry.municipality.name))};
  });
  std::ranges::stable_sort(sorted, {}, &Sorted::name);
  for (const auto& one : sorted) add_forms(*one.entry);
}

void MunicipalitySearch::add_form(const GazetteerEntry& entry, Through through,
                                  string_view written) {
  Form form{&entry, through, std::string(written), Spelling(without_kind(cleaned_name(written)))};
  const string_view name = form.spelling.cleaned;
  for (auto known = forms_.rbegin(); known != forms_.rend() && known->entry == &entry; ++known) {
    if (name == known->spelling.cleaned || name == known->spelling.cleaned + 's') return;
  }
  forms_.push_back(std::move(form));
}

void MunicipalitySearch::add_forms(const GazetteerEntry& entry) {
  const auto add_official = [&](string_view names) {  // "Unjárga - Nesseby"
    for (std::size_t at = 0; at != string_view::npos && !names.empty();) {
      at = names.find(" - ");
      add_form(entry, Through::OfficialName, names.substr(0, at));
      if (at != string_view::npos) names.remove_prefix(at + 3);
    }
  };
  add_form(entry, Through::Name, entry.municipality.name);
  add_official(entry.municipality.official_name);
  for (const auto& number : entry.numbers) {
    const bool latest = &number == &entry.numbers.back();
    if (!latest) add_form(entry, Through::OldName, number.name);
    if (!latest) add_official(number.official_name);
    add_form(entry, latest ? Through::Number : Through::OldNumber, number.code);
  }
  if (all_digits(string_view(entry.address).substr(entry.address.size() - 1))) {
    add_form(entry, Through::Address, entry.address);
  }
}

void MunicipalitySearch::add_what_became(std::vector<MunicipalityCandidate>& candidates) const {
  const auto found = candidates;
  for (const auto& candidate : found) {
    if (candidate.nearness > Nearness::Folded || !end_of(*candidate.municipality)) continue;
    for (const auto* today : gazetteer_.became(*candidate.municipality)) {
      candidates.push_back({today, candidate.nearness, Through::Became, candidate.found});
    }
  }
}

std::vector<MunicipalityCandidate> MunicipalitySearch::find(string_view words) const {
  std::vector<MunicipalityCandidate> candidates;
  if (words.size() > longest_query) return candidates;
  const Query query(words);
  if (query.typed.folded.empty()) return candidates;
  for (const auto& form : forms_) {
    const auto nearness = query.nearness(form);
    if (nearness) candidates.push_back({form.entry, *nearness, form.through, form.written});
  }
  add_what_became(candidates);
  const auto order = [](const MunicipalityCandidate& candidate) {
    return std::tuple(candidate.nearness, candidate.through,
                      end_of(*candidate.municipality).has_value());
  };
  std::ranges::stable_sort(candidates, {}, order);  // else by name, as the forms are
  std::unordered_set<const GazetteerEntry*> seen;
  std::erase_if(candidates,
                [&](const auto& candidate) { return !seen.insert(candidate.municipality).second; });
  return candidates;
}

std::vector<MunicipalityCandidate> search(const Gazetteer& gazetteer, string_view words) {
  return MunicipalitySearch(gazetteer).find(words);
}

}  // namespace kompass::service
