// SPDX-License-Identifier: EUPL-1.2
#include "service/account/password_rules.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <vector>

#include "base/text.hpp"

namespace kompass::service {
namespace {

using std::string_view;

constexpr std::size_t fewest_different = 5;
constexpr std::size_t fewest_turns = 6;  // where a run of characters ends and another begins

constexpr std::array<string_view, 4> rows{"abcdefghijklmnopqrstuvwxyz\xC3\xA5\xC3\xA4\xC3\xB6",
                                          "01234567890", "qwertyuiop\xC3\xA5", "asdfghjkl\xC3\xB6"};
constexpr string_view lowest_row = "zxcvbnm";

// Words that long passwords are made of by adding figures and signs, and sentences that everybody
// has read. Lower case, letters only.
constexpr auto common = std::to_array<string_view>({"kompass",
                                                    "kommunkompassen",
                                                    "kommunkompass",
                                                    "password",
                                                    "passwort",
                                                    "passord",
                                                    "passwd",
                                                    "l\xC3\xB6senord",
                                                    "losenord",
                                                    "welcome",
                                                    "v\xC3\xA4lkommen",
                                                    "valkommen",
                                                    "velkommen",
                                                    "hello",
                                                    "administrator",
                                                    "admin",
                                                    "root",
                                                    "test",
                                                    "demo",
                                                    "guest",
                                                    "user",
                                                    "letmein",
                                                    "iloveyou",
                                                    "changeme",
                                                    "secret",
                                                    "hemligt",
                                                    "hemlig",
                                                    "hemmelig",
                                                    "sommar",
                                                    "sommer",
                                                    "summer",
                                                    "vinter",
                                                    "winter",
                                                    "v\xC3\xA5ren",
                                                    "h\xC3\xB6sten",
                                                    "august",
                                                    "januari",
                                                    "qwerty",
                                                    "qwertz",
                                                    "asdf",
                                                    "abc",
                                                    "football",
                                                    "fotboll",
                                                    "sverige",
                                                    "norge",
                                                    "stockholm",
                                                    "kommun",
                                                    "kommune",
                                                    "princess",
                                                    "dragon",
                                                    "monkey",
                                                    "superman",
                                                    "correcthorsebatterystaple",
                                                    "enkartaochenkompass"});

struct Letter {
  char plain, written;
};
constexpr std::array<Letter, 8> written_as{Letter{'a', '@'}, {'a', '4'}, {'e', '3'}, {'i', '1'},
                                           {'o', '0'},       {'s', '$'}, {'s', '5'}, {'i', '!'}};

std::size_t length_of_first(string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

std::vector<string_view> characters_of(string_view text) {
  std::vector<string_view> characters;
  while (!text.empty()) {
    characters.push_back(text.substr(0, length_of_first(text)));
    text.remove_prefix(characters.back().size());
  }
  return characters;
}

bool side_by_side(string_view row, string_view a, string_view b) {
  return row.find(std::string(a).append(b)) != string_view::npos ||
         row.find(std::string(b).append(a)) != string_view::npos;
}

bool goes_on(string_view a, string_view b) {
  const auto has_both = [&](string_view row) { return side_by_side(row, a, b); };
  return a == b || std::ranges::any_of(rows, has_both) || has_both(lowest_row);
}

std::size_t turns_in(const std::vector<string_view>& characters) {
  std::size_t turns = characters.empty() ? 0 : 1;
  for (std::size_t i = 1; i < characters.size(); ++i) {
    if (!goes_on(characters[i - 1], characters[i])) ++turns;
  }
  return turns;
}

// "sommarsommar", "abcabcabcabc"
bool is_one_piece_repeated(string_view text) {
  for (std::size_t piece = 1; piece <= text.size() / 2; ++piece) {
    if (text.size() % piece == 0 && text.substr(piece) == text.substr(0, text.size() - piece)) {
      return true;
    }
  }
  return false;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

std::string letters_of(string_view text) {
  std::string letters;
  std::ranges::copy_if(text, std::back_inserter(letters), is_letter);
  return letters;
}

// "p@ssw0rd2026!" is "password": what stands at the ends is taken away, what stands inside is read.
std::string read_through(string_view text) {
  const auto is_end = [](char c) { return !is_letter(c) && c != '@' && c != '$'; };
  while (!text.empty() && is_end(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_end(text.back())) text.remove_suffix(1);
  std::string made(text);
  for (const auto& [plain, written] : written_as) std::ranges::replace(made, written, plain);
  return letters_of(made);
}

// Nothing but common words, one after another.
bool is_made_of_common(string_view letters) {
  std::vector<bool> reached(letters.size() + 1, false);
  reached[0] = true;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    if (!reached[at]) continue;
    for (const auto word : common) {
      if (letters.substr(at).starts_with(word)) reached[at + word.size()] = true;
    }
  }
  return reached.back();
}

}  // namespace

std::optional<std::string> weakness_of(string_view password) {
  const std::string secret = lowered(password);
  const auto characters = characters_of(secret);
  if (trimmed(secret).empty()) return "holds nothing but blanks";
  if (std::set(characters.begin(), characters.end()).size() < fewest_different) {
    return "has too few different characters";
  }
  if (turns_in(characters) < fewest_turns) {
    return "is little more than a run such as 1234 or qwerty";
  }
  if (is_one_piece_repeated(secret)) return "is one piece repeated";
  if (is_made_of_common(letters_of(secret)) || is_made_of_common(read_through(secret))) {
    return "is one that everybody tries, with or without figures and signs";
  }
  return std::nullopt;
}

}  // namespace kompass::service
