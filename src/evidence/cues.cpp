// SPDX-License-Identifier: EUPL-1.2
#include "evidence/cues.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "core/letters.hpp"

namespace kompass::evidence {
namespace {

using std::string_view;

struct Wording {
  Cue cue;
  string_view begin;  // how the cue begins, at the start of a word
  string_view end;    // what must follow within a few words, if anything
};

constexpr auto model = Cue::RoleModel;
constexpr auto weak = Cue::WeakRoleModel;
constexpr auto partner = Cue::Partner;

// Lower case. A cue is the beginning of a word: "inspir" finds "inspireras" and "inspirasjon".
constexpr std::array wordings{Wording{model, "inspir"},
                              Wording{model, "förebild"},
                              Wording{model, "forbilde"},
                              Wording{model, "föredöm"},
                              Wording{model, "mönsterkommun"},
                              Wording{model, "foregangs"},
                              Wording{model, "föregångs"},
                              Wording{model, "stjärnexempel"},
                              Wording{model, "gott exempel"},
                              Wording{model, "goda exempel"},
                              Wording{model, "godt eksempel"},
                              Wording{model, "gode eksempler"},
                              Wording{model, "gode eksempel"},
                              Wording{model, "bra exempel"},
                              Wording{model, "bra eksempel"},
                              Wording{model, "lärande exempel"},
                              Wording{model, "intressant exempel"},
                              Wording{model, "intressanta exempel"},
                              Wording{model, "exempel att", "följ"},
                              Wording{weak, "exempel på"},
                              Wording{weak, "eksempel på"},
                              Wording{weak, "eksempler på"},
                              Wording{model, "tips"},
                              Wording{model, "titt på"},
                              Wording{model, "titta", " på"},
                              Wording{model, "titta närmare"},
                              Wording{model, "titta mot"},
                              Wording{model, "titta till"},
                              Wording{model, "tittar på"},
                              Wording{model, "blicka mot"},
                              Wording{model, "blicken mot"},
                              Wording{model, "blikket mot"},
                              Wording{model, "i framkant"},
                              Wording{model, "i front"},
                              Wording{model, "att besöka"},
                              Wording{model, "resa till"},
                              Wording{model, "reise til"},
                              Wording{model, "snegla"},
                              Wording{model, "kika", " på"},
                              Wording{model, "kika närmare"},
                              Wording{model, "kikke på"},
                              Wording{model, "kikke til"},
                              Wording{model, "titte på"},
                              Wording{model, "titte til"},
                              Wording{model, "se på hur"},
                              Wording{model, "se närmare på"},
                              Wording{model, "se nærmere på"},
                              Wording{weak, "se hur"},
                              Wording{weak, "se hvordan"},
                              Wording{weak, "se til"},
                              Wording{weak, "ser til"},
                              Wording{model, "skele til"},
                              Wording{model, "rekommender"},
                              Wording{model, "anbefal"},
                              Wording{model, "studer"},
                              Wording{model, "studiebesök"},
                              Wording{model, "studiebesøk"},
                              Wording{model, "studietur"},
                              Wording{model, "söka", "kontakt"},
                              Wording{model, "söker", "kontakt"},
                              Wording{model, "søke", "kontakt"},
                              Wording{model, "ta", "kontakt med"},
                              Wording{model, "ta", "del av"},
                              Wording{weak, "kontakta"},
                              Wording{weak, "kontakte"},
                              Wording{model, "vända sig till"},
                              Wording{model, "lära av"},
                              Wording{model, "lära sig av"},
                              Wording{model, "lärdom"},
                              Wording{model, "lære av"},
                              Wording{model, "lærdom"},
                              Wording{model, "hämta", "idé"},
                              Wording{model, "hämta", "erfarenhet"},
                              Wording{model, "hente", "ide"},
                              Wording{model, "hente", "erfaring"},
                              Wording{model, "dra nytta av erfarenhet"},
                              Wording{model, "kommit långt"},
                              Wording{model, "kommet langt"},
                              Wording{model, "långt framme"},
                              Wording{model, "langt fremme"},
                              Wording{model, "ta efter"},
                              Wording{model, "ha nytta av"},
                              Wording{model, "ha nytte av"},
                              Wording{model, "stå modell"},
                              Wording{model, "stå som modell"},
                              Wording{model, "jämföra sig med"},
                              Wording{model, "värd att titta"},
                              Wording{model, "värt att titta"},
                              Wording{model, "verdt å se"},
                              Wording{model, "verdt et besøk"},
                              Wording{weak, "god praksis"},
                              Wording{model, "beste praksis"},
                              Wording{model, "bästa praxis"},
                              Wording{model, "best practice"},
                              Wording{weak, "exempel är"},
                              Wording{weak, "lyckats"},
                              Wording{weak, "lykkes"},
                              Wording{weak, "se", " hur "},
                              Wording{weak, "eksempel er"},
                              Wording{weak, "exempel finns"},
                              Wording{weak, "erfarenheter från"},
                              Wording{weak, "erfarenheterna från"},
                              Wording{weak, "erfaringer fra"},
                              Wording{partner, "tillsammans med"},
                              Wording{partner, "sammen med"},
                              Wording{partner, "gemensam"},
                              Wording{partner, "felles"},
                              Wording{partner, "samverk"},
                              Wording{partner, "samarbet"},
                              Wording{partner, "samarbeid"},
                              Wording{partner, "samhandl"},
                              Wording{partner, "samordn"},
                              Wording{partner, "samägd"},
                              Wording{Cue::Neighbour, "grann"},
                              Wording{Cue::Neighbour, "nabo"},
                              Wording{partner, "avtal med"},
                              Wording{partner, "avtale med"},
                              Wording{partner, "partner"},
                              Wording{partner, "delar", " med"},
                              Wording{partner, "ihop med"},
                              Wording{partner, "vänort"},
                              Wording{partner, "vennskapsby"},
                              Wording{partner, "nätverk med"},
                              Wording{partner, "nettverk med"},
                              Wording{partner, "kommunalförbund"},
                              Wording{partner, "pendl"},
                              Wording{partner, "gränsar till"},
                              Wording{partner, "grenser til"},
                              Wording{partner, "jämfört med"},
                              Wording{partner, "sammenlignet med"},
                              Wording{partner, "i likhet med"},
                              Wording{partner, "ingår i"},
                              Wording{partner, "inngår i"}};

// These hold a cue but are none.
constexpr std::array not_cues{
    string_view("till exempel på"),     string_view("se til at"),  string_view("ser til at"),
    string_view("studerand"),           string_view("studerende"), string_view("studerar vid"),
    string_view("ta del av kommunens"), string_view("kontaktat"),  string_view("kontaktcenter")};

constexpr std::size_t reach = 40;  // bytes between the two halves of a cue

std::size_t length_at(string_view text, std::size_t at, const Wording& wording) {
  if (text[at] != wording.begin.front()) return 0;  // most are passed over here
  const string_view here = text.substr(at);
  if (!here.starts_with(wording.begin)) return 0;
  if (wording.end.empty()) return wording.begin.size();
  if (letter_at(here, wording.begin.size())) return 0;
  const auto end = here.substr(wording.begin.size(), reach).find(wording.end);
  return end == string_view::npos ? 0 : wording.begin.size() + end + wording.end.size();
}

// "...regionen": the name of a region of municipalities.
std::size_t region_at(string_view text, std::size_t at) {
  std::size_t end = at;
  while (letter_at(text, end)) end += static_cast<unsigned char>(text[end]) < 0x80 ? 1 : 2;
  const string_view word = text.substr(at, end - at);
  const bool region = word.find("region") != string_view::npos && !word.starts_with("regional");
  return region ? word.size() : 0;
}

CueMention cue_at(string_view text, std::size_t at) {
  if (std::ranges::any_of(not_cues,
                          [&](string_view word) { return text.substr(at).starts_with(word); })) {
    return {};
  }
  for (const auto& wording : wordings) {
    if (const auto length = length_at(text, at, wording)) return {wording.cue, at, length};
  }
  if (const auto length = region_at(text, at)) return {Cue::Partner, at, length};
  return {};
}

bool after_for_instance(string_view text, std::size_t at) {
  const string_view before = text.substr(0, at);
  return before.ends_with("till ") || before.ends_with("for ");
}

}  // namespace

std::vector<CueMention> cues_in(string_view sentence) {
  const std::string text = lowered(sentence);
  std::vector<CueMention> cues;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!letter_at(text, at) || letter_before(text, at)) continue;
    const auto cue = cue_at(text, at);
    if (cue.length == 0) continue;
    if (text.compare(at, 2, "ex") == 0 && after_for_instance(text, at)) continue;
    if (text.compare(at, 3, "eks") == 0 && after_for_instance(text, at)) continue;
    cues.push_back(cue);
  }
  return cues;
}

bool speaks_of_others(string_view sentence) {
  const std::string text = lowered(sentence);
  return std::ranges::any_of(
      std::array{string_view("andra kommuner"), string_view("annan kommun"),
                 string_view("andre kommuner"), string_view("annen kommune"),
                 string_view("en annan"), string_view("på andra håll"), string_view("en kommun"),
                 string_view("en kommune"), string_view("några kommuner"),
                 string_view("noen kommuner"), string_view("kommuner som"),
                 string_view("andra har"), string_view("av andra")},
      [&](string_view words) { return text.find(words) != std::string::npos; });
}

bool points_back(string_view sentence) {
  const std::string text = lowered(sentence);
  const string_view word = string_view(text).substr(0, text.find(' '));
  return std::ranges::any_of(
      std::array{string_view("där"), string_view("den"), string_view("det"), string_view("de"),
                 string_view("deras"), string_view("denna"), string_view("detta"),
                 string_view("dessa"), string_view("dit"), string_view("der"), string_view("dette"),
                 string_view("denne"), string_view("disse"), string_view("modellen"),
                 string_view("arbetssättet"), string_view("arbeidsmåten")},
      [&](string_view pronoun) { return pronoun == word; });
}

}  // namespace kompass::evidence
