// SPDX-License-Identifier: EUPL-1.2
#include "core/place_names.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/mapped.hpp"
#include "base/text.hpp"
#include "core/letters.hpp"

namespace kompass {
namespace {

using std::string_view;

// Names that are also everyday words or personal names, Swedish and Norwegian.
constexpr std::array also_words{
    string_view("Ale"),   string_view("Berg"),    string_view("Boden"),  string_view("Bro"),
    string_view("Ed"),    string_view("Eda"),     string_view("Eid"),    string_view("Fet"),
    string_view("Flen"),  string_view("Gol"),     string_view("Grane"),  string_view("Grong"),
    string_view("Habo"),  string_view("Halden"),  string_view("Hof"),    string_view("Hole"),
    string_view("Hå"),    string_view("Kil"),     string_view("Lier"),   string_view("Lom"),
    string_view("Lund"),  string_view("Mark"),    string_view("Marker"), string_view("Mora"),
    string_view("Moss"),  string_view("Nes"),     string_view("Nora"),   string_view("Nore"),
    string_view("Orsa"),  string_view("Os"),      string_view("Re"),     string_view("Sala"),
    string_view("Salem"), string_view("Sel"),     string_view("Ski"),    string_view("Sola"),
    string_view("Stad"),  string_view("Strand"),  string_view("Sula"),   string_view("Sund"),
    string_view("Tana"),  string_view("Time"),    string_view("Tran"),   string_view("Trosa"),
    string_view("Vang"),  string_view("Vara"),    string_view("Vik"),    string_view("Ål"),
    string_view("Ås"),    string_view("Älvdalen")};

// Genitives before "kommun" that are no municipality's, and what titles write with a capital.
constexpr std::array no_names{
    string_view("sveriges"), string_view("norges"),  string_view("danmarks"),
    string_view("finlands"), string_view("europas"), string_view("nordens"),
    string_view("årets"),    string_view("deras"),   string_view("hennes"),
    string_view("hans"),     string_view("vars"),    string_view("vems"),
    string_view("allas"),    string_view("bådas"),   string_view("andras"),
    string_view("vår"),      string_view("din"),     string_view("en"),
    string_view("smart"),    string_view("öppen"),   string_view("trygg")};
// What a genitive that opens a sentence ends with when it is of a word and not of a name.
constexpr std::array word_genitives{string_view("ens"), string_view("ets"), string_view("nas"),
                                    string_view("ans"), string_view("gas")};
constexpr std::array called_words{string_view("kommuns"), string_view("kommun"),
                                  string_view("kommunes"), string_view("kommune")};

constexpr std::array municipality_words{string_view("kommuns"),  string_view("kommun"),
                                        string_view("kommunes"), string_view("kommune"),
                                        string_view("stads"),    string_view("stad")};

// What makes a name part of another body's name, after it and before it.
constexpr std::array bodies_after{
    string_view("universitet"),   string_view("universitets"), string_view("högskola"),
    string_view("högskolas"),     string_view("tekniska"),     string_view("tekniske"),
    string_view("län"),           string_view("läns"),         string_view("landsting"),
    string_view("landstings"),    string_view("stift"),        string_view("fylke"),
    string_view("fylkeskommune"), string_view("høgskole"),     string_view("flygplats"),
    string_view("lufthavn"),      string_view("tingsrätt"),    string_view("tingrett")};
constexpr std::array bodies_before{string_view("Region"),         string_view("Landstinget"),
                                   string_view("Högskolan i"),    string_view("Universitetet i"),
                                   string_view("Høgskolen i"),    string_view("Högskolan"),
                                   string_view("Länsstyrelsen i")};

bool contains(auto& words, string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// Where the name ends with its genitive -s; nothing when it is part of a longer word.
std::size_t end_of_name(string_view text, std::size_t end) {
  if (text.substr(std::min(end, text.size())).starts_with('s') && !letter_at(text, end + 1)) ++end;
  if (letter_at(text, end)) return string_view::npos;
  const bool joined_on =
      text.substr(std::min(end, text.size())).starts_with('-') && !capital_at(text, end + 1);
  return joined_on ? string_view::npos : end;
}

// The run of capitalised words just before `at`, of which none is an abbreviation.
string_view capitalised_before(string_view text, std::size_t at) {
  std::size_t begin = at;
  for (;;) {
    const string_view word = word_before(text, begin);
    if (!capital_at(word, 0) || capital_at(word, 1)) break;
    begin = static_cast<std::size_t>(word.data() - text.data());
  }
  const bool joined_on = begin > 0 && begin < at && text[begin - 1] != ' ' &&
                         (text[begin - 1] == '-' || text[begin - 1] == ':');
  return joined_on ? string_view() : trimmed(text.substr(begin, at - begin));
}

bool is_genitive_of_name(string_view name) {
  return name.ends_with('s') && std::ranges::none_of(word_genitives, [&](string_view ending) {
           return name.ends_with(ending);
         });
}

bool part_of_other_name(string_view text, std::size_t at, std::size_t end) {
  const string_view after = word_after(text, end);
  if (contains(bodies_after, after)) return true;
  if (capital_at(after, 0) && !contains(municipality_words, string_view(lowered(after))))
    return true;
  const string_view before = trimmed(text.substr(0, at));
  return std::ranges::any_of(bodies_before,
                             [&](string_view body) { return before.ends_with(body); });
}

bool reads_as_word(string_view text, std::size_t at) {
  return sentence_begins_at(text, at) || capital_at(word_before(text, at), 0);
}

}  // namespace

PlaceNames::PlaceNames(const Register& municipalities) : register_(municipalities) {
  for (const auto& municipality : municipalities.municipalities) {
    const string_view name = municipality.name;
    if (name.empty()) continue;
    by_first_word_[std::string(name.substr(0, word_end(name, 0)))].push_back(&municipality);
    by_lowered_name_[lowered(name)].push_back(&municipality);
  }
}

const Municipality* PlaceNames::longest_at(string_view text, std::size_t at,
                                           string_view country) const {
  const string_view word = text.substr(at, word_end(text, at) - at);
  const Municipality* best = nullptr;
  const auto worse = [&](const Municipality& candidate) {
    const bool own = candidate.country == country, best_own = best->country == country;
    return own != best_own ? best_own : candidate.name.size() < best->name.size();
  };
  const auto consider = [&](string_view first_word) {
    const auto found = by_first_word_.find(std::string(first_word));
    if (found == by_first_word_.end()) return;
    for (const auto* candidate : found->second) {
      if (best != nullptr && worse(*candidate)) continue;
      if (!text.substr(at).starts_with(candidate->name)) continue;
      if (end_of_name(text, at + candidate->name.size()) != string_view::npos) best = candidate;
    }
  };
  consider(word);
  if (word.ends_with('s')) consider(word.substr(0, word.size() - 1));
  return best;
}

std::vector<PlaceMention> PlaceNames::in(string_view text, string_view country) const {
  std::vector<PlaceMention> mentions;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!capital_at(text, at) || letter_before(text, at)) continue;
    const bool whole = at == 0 || text[at - 1] != '-' || !letter_before(text, at - 1);
    const auto* found = whole ? longest_at(text, at, country) : nullptr;
    if (found == nullptr) continue;
    const std::size_t end = end_of_name(text, at + found->name.size());
    const string_view after = word_after(text, end);
    const bool called = contains(municipality_words, string_view(lowered(after)));
    const bool foreign = !country.empty() && found->country != country;
    const bool doubtful =
        contains(also_words, string_view(found->name)) && (foreign || reads_as_word(text, at));
    if (called || (!doubtful && !part_of_other_name(text, at, end))) {
      mentions.push_back({at, found->name.size(), found, called});
    }
    // "Stad" is a municipality too, but not in "Göteborgs Stad".
    at = called ? static_cast<std::size_t>(after.data() - text.data()) + after.size() - 1 : end - 1;
  }
  return mentions;
}

// Whether the words before "kommun" end with the name of a municipality: "Hos Marks", and "Falu"
// without the article of Falun.
bool PlaceNames::is_known(string_view words) const {
  for (;;) {
    if (named(words) != nullptr || named(std::string(words) + "n") != nullptr) return true;
    const auto space = words.find(' ');
    if (space == string_view::npos) return false;
    words.remove_prefix(space + 1);
  }
}

bool PlaceNames::is_near_known(string_view name) const {
  constexpr std::size_t shortest = 8;
  if (characters_in(name) < shortest) return false;
  std::vector<std::string> names;
  for (const auto& [lower, _] : by_lowered_name_) {
    if (lower.substr(0, 1) == lowered(name).substr(0, 1)) names.push_back(lower);
  }
  return nearest(lowered(name), names).has_value();
}

std::vector<std::string> PlaceNames::unknown_in(string_view text) const {
  std::vector<std::string> unknown;
  for (std::size_t at = text.find("kommun"); at != string_view::npos;
       at = text.find("kommun", at)) {
    const std::size_t end = word_end(text, at);
    const bool called =
        !letter_before(text, at) && contains(called_words, text.substr(at, end - at));
    const string_view name = called ? capitalised_before(text, at) : string_view();
    at = end;
    if (name.empty() || is_known(name)) continue;
    const auto begin = static_cast<std::size_t>(name.data() - text.data());
    const string_view opener = name.substr(0, name.find(' '));
    const bool opens = sentence_begins_at(text, begin);
    if (opens && opener.size() < name.size()) {
      unknown.emplace_back(name.substr(opener.size() + 1));
    } else if (!contains(no_names, string_view(lowered(name))) &&
               (!opens || is_genitive_of_name(name) || is_near_known(name))) {
      unknown.emplace_back(name);
    }
  }
  return unknown;
}

const Municipality* PlaceNames::named(string_view name) const {
  std::string key = lowered(trimmed(name));
  string_view country;  // that the word behind the name is of
  for (const auto word : municipality_words) {
    if (!key.ends_with(word) || key.size() <= word.size() + 1) continue;
    if (key[key.size() - word.size() - 1] != ' ') continue;
    country = word.starts_with("kommune") ? "NO" : "SE";
    key = std::string(trimmed(string_view(key).substr(0, key.size() - word.size())));
    break;
  }
  auto found = by_lowered_name_.find(key);
  if (found == by_lowered_name_.end() && key.ends_with('s')) {
    key.pop_back();
    found = by_lowered_name_.find(key);
  }
  if (found == by_lowered_name_.end()) return nullptr;
  const auto own = std::find_if(found->second.rbegin(), found->second.rend(),
                                [&](const Municipality* one) { return one->country == country; });
  return own == found->second.rend() ? found->second.back() : *own;
}

std::optional<std::string> PlaceNames::near(string_view name) const {
  return nearest(name, mapped(register_.municipalities, &Municipality::name));
}

std::size_t PlaceNames::namesakes(const Municipality& municipality) const {
  const auto found = by_lowered_name_.find(lowered(municipality.name));
  if (found == by_lowered_name_.end()) return 0;
  std::set<string_view> codes;
  for (const auto* other : found->second) {
    if (other->country == municipality.country) codes.insert(other->code);
  }
  return codes.size();
}

}  // namespace kompass
