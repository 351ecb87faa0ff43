// SPDX-License-Identifier: EUPL-1.2
#include "evidence/evaluators.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "core/letters.hpp"
#include "evidence/characters.hpp"
#include "evidence/evaluator_pieces.hpp"
#include "evidence/lines.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

constexpr std::array short_forms{string_view("SKL"), string_view("SKR"), string_view("KS"),
                                 string_view("AB"),  string_view("AS"),  string_view("KL"),
                                 string_view("SCB"), string_view("IBM"), string_view("PwC"),
                                 string_view("PWC"), string_view("EY"),  string_view("KPMG")};
constexpr std::array small_words{
    string_view("kommun"), string_view("kommune"), string_view("stad"), string_view("och"),
    string_view("og"),     string_view("von"),     string_view("af"),   string_view("av"),
    string_view("de"),     string_view("konsult"), string_view("i"),    string_view("för"),
    string_view("for")};
// Parts of a name that tell an organisation.
constexpr std::array organisation_words{
    string_view("kommun"),   string_view("stad"),      string_view("region"),
    string_view("skl"),      string_view("skr"),       string_view("universitet"),
    string_view("högskola"), string_view("høgskole"),  string_view("förbund"),
    string_view("konsult"),  string_view("landsting"), string_view("fylke"),
    string_view(" ab"),      string_view(" as"),       string_view("kpmg"),
    string_view("institut"), string_view("senter"),    string_view("centrum"),
    string_view("sveriges"), string_view("forbund")};

bool contains(auto& list, string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool all_capitals(string_view text) {
  return lowered(text) != text &&
         std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string capitalised(string_view word) {
  std::string text;
  bool opens = true;
  for (std::size_t at = 0; at < word.size();) {
    const std::size_t bytes = character_at(word, at).bytes;
    const string_view letter = word.substr(at, bytes);
    text += opens ? std::string(letter) : lowered(letter);
    opens = letter == "-" || letter == ".";
    at += bytes;
  }
  return text;
}

std::string recased(string_view text, bool keep_short_forms) {
  std::string plain = single_spaced(text);
  if (!all_capitals(plain)) return plain;
  std::vector<std::string> words;
  for (const auto word : split(plain, ' ')) {
    const bool kept = keep_short_forms && contains(short_forms, word);
    const std::string lower = lowered(word);
    const bool small = !words.empty() && contains(small_words, string_view(lower));
    words.push_back(kept ? std::string(word) : small ? lower : capitalised(word));
  }
  return joined(words, " ");
}

// "X, Y och Z, W": every part is a name and its organisation.
bool in_twos(const std::vector<EvaluatorPiece>& pieces) {
  if (pieces.size() < 2 || pieces.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].last_of_part != (i % 2 == 1)) return false;
  }
  return true;
}

// Where the organisation begins that a person's name of two words or more goes over into: "SKL",
// "Orust kommun", "Norra Solvika". Nothing where the words before are no such name.
std::optional<std::size_t> organisation_within(const std::string& plain, const PlaceNames& places) {
  constexpr std::size_t shortest_name = 2, longest_name = 5;
  if (places.named(plain) != nullptr) return std::nullopt;
  std::size_t begin = plain.find_last_of(' ') + 1;  // 0: a single word
  if (!contains(short_forms, string_view(plain).substr(begin))) {
    const auto mentions = places.in(plain);
    if (mentions.empty()) return std::nullopt;
    begin = mentions.back().at;
    if (places.named(string_view(plain).substr(begin)) == nullptr) return std::nullopt;
  }
  const string_view name = trimmed(string_view(plain).substr(0, begin));
  const auto words = split(name, ' ');
  if (words.size() < shortest_name || words.size() > longest_name) return std::nullopt;
  const bool of_person = std::ranges::all_of(words, [](string_view word) {
    return capital_at(word, 0) || word == "von" || word == "af" || word == "de";
  });
  return of_person && !tells_organisation(name, places) ? std::optional(begin) : std::nullopt;
}

// "Anna Sand SKL" is a name and its organisation.
std::vector<EvaluatorPiece> with_organisations_cut(const std::vector<EvaluatorPiece>& pieces,
                                                   const PlaceNames& places,
                                                   std::vector<std::string>& doubts) {
  std::vector<EvaluatorPiece> cut;
  const auto organisation_follows = [&](std::size_t i) {
    if (pieces[i].last_of_part || i + 1 == pieces.size()) return false;
    const std::string next = recased_organisation(pieces[i + 1].text);
    return pieces[i + 1].bracketed ||
           (tells_organisation(next, places) && !organisation_within(next, places));
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto& piece = pieces[i];
    const std::string plain = recased_organisation(piece.text);
    const bool whole = piece.bracketed || organisation_follows(i);  // "Per Olof Norberg, SKL"
    const auto begin = whole ? std::nullopt : organisation_within(plain, places);
    if (!begin) {
      cut.push_back(piece);
      continue;
    }
    const std::string name = plain.substr(0, *begin - 1), organisation = plain.substr(*begin);
    cut.push_back({.text = name});
    cut.push_back({organisation, true, piece.last_of_part});
    if (contains(short_forms, string_view(organisation))) continue;
    doubts.push_back(
        fmt::format("\"{}\" is read as {} of {}; see that it is right", plain, name, organisation));
  }
  return cut;
}

class Listing {
 public:
  explicit Listing(std::vector<std::string> doubts) { read_.doubts = std::move(doubts); }

  void take_person(const std::string& name) {
    const std::string id(1, static_cast<char>('A' + read_.all.size() % 26));
    read_.all.push_back({EvaluatorId(id), name, ""});
  }

  // Of all who still lack one.
  void take_organisation(const std::string& name) {
    auto& all = read_.all;
    if (all.empty()) {
      take_person(name);
      read_.doubts.push_back(
          fmt::format("\"{}\" stands where a name is expected and is kept as an "
                      "evaluator's; give name and organisation",
                      name));
      return;
    }
    if (without_ == all.size()) {
      all.back().organisation += ", " + name;
      read_.doubts.push_back(
          fmt::format("{} has a second organisation, {}; both are kept, see "
                      "which is right",
                      all.back().name, name));
    }
    for (; without_ < all.size(); ++without_) all[without_].organisation = name;
  }

  ReadEvaluators read() && { return std::move(read_); }

 private:
  ReadEvaluators read_;
  std::size_t without_ = 0;  // the first evaluator who still lacks an organisation
};

}  // namespace

bool tells_organisation(string_view text, const PlaceNames& places) {
  if (contains(short_forms, text)) return true;
  const std::string key = " " + lowered(text);
  return places.named(text) != nullptr ||
         std::ranges::any_of(organisation_words,
                             [&](string_view word) { return key.find(word) != std::string::npos; });
}

std::string recased_name(string_view name) {
  return recased(name, false);
}

std::string recased_organisation(string_view name) {
  return recased(name, true);
}

ReadEvaluators evaluators_in(string_view text, const PlaceNames& places) {
  std::vector<std::string> doubts;
  const auto pieces = with_organisations_cut(evaluator_pieces(text), places, doubts);
  const bool twos = in_twos(pieces);
  Listing listing(std::move(doubts));
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto& piece = pieces[i];
    const bool organisation =
        twos ? i % 2 == 1 : piece.bracketed || tells_organisation(piece.text, places);
    if (organisation) listing.take_organisation(recased_organisation(piece.text));
    if (!organisation) listing.take_person(recased_name(piece.text));
  }
  return std::move(listing).read();
}

}  // namespace kompass::evidence
