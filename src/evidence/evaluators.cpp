// SPDX-License-Identifier: EUPL-1.2
#include "evidence/evaluators.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
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

std::vector<Evaluator> evaluators_in(string_view text, const PlaceNames& places) {
  const auto pieces = evaluator_pieces(text);
  const bool twos = in_twos(pieces);
  std::vector<Evaluator> found;
  std::size_t without = 0;  // the first evaluator who still lacks an organisation
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const auto& piece = pieces[i];
    const bool organisation =
        twos ? i % 2 == 1 : piece.bracketed || tells_organisation(piece.text, places);
    if (organisation && !found.empty()) {
      const std::string name = recased_organisation(piece.text);
      for (; without < found.size(); ++without) found[without].organisation = name;
    } else if (!organisation) {
      const std::string id(1, static_cast<char>('A' + found.size() % 26));
      found.push_back({EvaluatorId(id), recased_name(piece.text), ""});
    }
  }
  return found;
}

}  // namespace kompass::evidence
