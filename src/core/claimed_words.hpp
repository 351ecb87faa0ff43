// SPDX-License-Identifier: EUPL-1.2
// Words between what is compared and what is said of it, those that compare with more than this
// municipality, and those that tell that somebody else says so. Lower case, in three languages.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text_reading.hpp"

namespace kompass {

// Between a row and one word that is said of it: "område 1 är klart bäst", "sticker ut som".
inline constexpr std::array link_words{
    std::string_view("det"),      std::string_view("den"),     std::string_view("the"),
    std::string_view("klart"),    std::string_view("tydligt"), std::string_view("allra"),
    std::string_view("absolut"),  std::string_view("tydelig"), std::string_view("aller"),
    std::string_view("klar"),     std::string_view("clearly"), std::string_view("by"),
    std::string_view("far"),      std::string_view("som"),     std::string_view("as"),
    std::string_view("ligger"),   std::string_view("står"),    std::string_view("sticker"),
    std::string_view("stikker"),  std::string_view("ut"),      std::string_view("framstår"),
    std::string_view("fremstår"), std::string_view("hamnar"),  std::string_view("havner"),
    std::string_view("kommer"),   std::string_view("scorer"),  std::string_view("skårer"),
    std::string_view("placerar"), std::string_view("sig"),     std::string_view("scores"),
    std::string_view("ranks"),    std::string_view("stands"),  std::string_view("out")};
// Compared with others than the areas of this report, whose points say nothing of it.
inline constexpr std::array beyond_words{std::string_view("i landet"),
                                         std::string_view("i sverige"),
                                         std::string_view("i norge"),
                                         std::string_view("i norden"),
                                         std::string_view("i världen"),
                                         std::string_view("i verden"),
                                         std::string_view("av alla kommuner"),
                                         std::string_view("bland alla kommuner"),
                                         std::string_view("av alle kommuner"),
                                         std::string_view("blant alle kommuner"),
                                         std::string_view("av landets kommuner"),
                                         std::string_view("in the country"),
                                         std::string_view("in sweden"),
                                         std::string_view("in norway"),
                                         std::string_view("of all municipalities")};
inline constexpr std::array beyond_owners{
    std::string_view("landets"),  std::string_view("sveriges"), std::string_view("norges"),
    std::string_view("sweden's"), std::string_view("norway's"), std::string_view("country's")};
// Who says so, or that it is not said.
inline constexpr std::array not_claimed{
    std::string_view("enligt"), std::string_view("ifølge"), std::string_view("according"),
    std::string_view("inte"),   std::string_view("ikke"),   std::string_view("not"),
    std::string_view("kan"),    std::string_view("kunde"),  std::string_view("ska"),
    std::string_view("skal"),   std::string_view("vill"),   std::string_view("vil"),
    std::string_view("can"),    std::string_view("could"),  std::string_view("will"),
    std::string_view("wants")};

// Whether nothing but such words and verbs stands there.
inline bool only_links(std::string_view gap) {
  return gap.find_first_of(".;!?\n") == std::string_view::npos &&
         std::ranges::all_of(words_of(gap), [](std::string_view word) {
           return among(word, copulas) || among(word, link_words);
         });
}

}  // namespace kompass
