// SPDX-License-Identifier: EUPL-1.2
// The superlatives that superlative_reading.cpp knows, lower case, in three languages.
#pragma once

#include <array>
#include <string_view>

namespace kompass {

// What of a superlative says of whom: `Here` also of the area whose text it stands in, `OfRow` of
// an area or a sub-area.
enum class Said { Here, OfNamed, OfSubArea, OfRow };

struct Superlative {
  std::string_view words;
  bool high;
  Said said;
};

inline constexpr std::array superlatives{Superlative{"starkaste område", true, Said::Here},
                                         Superlative{"starkaste området", true, Said::Here},
                                         Superlative{"bästa område", true, Said::Here},
                                         Superlative{"bästa området", true, Said::Here},
                                         Superlative{"sterkeste område", true, Said::Here},
                                         Superlative{"sterkeste området", true, Said::Here},
                                         Superlative{"beste område", true, Said::Here},
                                         Superlative{"beste området", true, Said::Here},
                                         Superlative{"strongest area", true, Said::Here},
                                         Superlative{"best area", true, Said::Here},
                                         Superlative{"högst poäng", true, Said::OfNamed},
                                         Superlative{"högsta poäng", true, Said::OfNamed},
                                         Superlative{"högsta poängen", true, Said::OfNamed},
                                         Superlative{"flest poäng", true, Said::OfNamed},
                                         Superlative{"høyest poengsum", true, Said::OfNamed},
                                         Superlative{"høyeste poengsum", true, Said::OfNamed},
                                         Superlative{"høyeste poengsummen", true, Said::OfNamed},
                                         Superlative{"høyest poeng", true, Said::OfNamed},
                                         Superlative{"flest poeng", true, Said::OfNamed},
                                         Superlative{"highest score", true, Said::OfNamed},
                                         Superlative{"most points", true, Said::OfNamed},
                                         Superlative{"bästa resultat", true, Said::OfNamed},
                                         Superlative{"bästa resultatet", true, Said::OfNamed},
                                         Superlative{"starkaste resultat", true, Said::OfNamed},
                                         Superlative{"starkaste resultatet", true, Said::OfNamed},
                                         Superlative{"högsta resultat", true, Said::OfNamed},
                                         Superlative{"högsta resultatet", true, Said::OfNamed},
                                         Superlative{"beste resultat", true, Said::OfNamed},
                                         Superlative{"beste resultatet", true, Said::OfNamed},
                                         Superlative{"høyeste resultat", true, Said::OfNamed},
                                         Superlative{"høyeste resultatet", true, Said::OfNamed},
                                         Superlative{"best result", true, Said::OfNamed},
                                         Superlative{"highest result", true, Said::OfNamed},
                                         Superlative{"starkast", true, Said::OfNamed},
                                         Superlative{"bäst", true, Said::OfNamed},
                                         Superlative{"best", true, Said::OfNamed},
                                         Superlative{"sterkest", true, Said::OfNamed},
                                         Superlative{"svagaste område", false, Said::Here},
                                         Superlative{"svagaste området", false, Said::Here},
                                         Superlative{"sämsta område", false, Said::Here},
                                         Superlative{"sämsta området", false, Said::Here},
                                         Superlative{"svakeste område", false, Said::Here},
                                         Superlative{"svakeste området", false, Said::Here},
                                         Superlative{"weakest area", false, Said::Here},
                                         Superlative{"lägst poäng", false, Said::OfNamed},
                                         Superlative{"lägsta poäng", false, Said::OfNamed},
                                         Superlative{"lägsta poängen", false, Said::OfNamed},
                                         Superlative{"lavest poengsum", false, Said::OfNamed},
                                         Superlative{"laveste poengsum", false, Said::OfNamed},
                                         Superlative{"laveste poengsummen", false, Said::OfNamed},
                                         Superlative{"lavest poeng", false, Said::OfNamed},
                                         Superlative{"færrest poeng", false, Said::OfNamed},
                                         Superlative{"lowest score", false, Said::OfNamed},
                                         Superlative{"fewest points", false, Said::OfNamed},
                                         Superlative{"sämsta resultat", false, Said::OfNamed},
                                         Superlative{"sämsta resultatet", false, Said::OfNamed},
                                         Superlative{"svagaste resultat", false, Said::OfNamed},
                                         Superlative{"svagaste resultatet", false, Said::OfNamed},
                                         Superlative{"lägsta resultat", false, Said::OfNamed},
                                         Superlative{"lägsta resultatet", false, Said::OfNamed},
                                         Superlative{"dårligste resultat", false, Said::OfNamed},
                                         Superlative{"dårligste resultatet", false, Said::OfNamed},
                                         Superlative{"svakeste resultat", false, Said::OfNamed},
                                         Superlative{"svakeste resultatet", false, Said::OfNamed},
                                         Superlative{"laveste resultat", false, Said::OfNamed},
                                         Superlative{"laveste resultatet", false, Said::OfNamed},
                                         Superlative{"worst result", false, Said::OfNamed},
                                         Superlative{"weakest result", false, Said::OfNamed},
                                         Superlative{"lowest result", false, Said::OfNamed},
                                         Superlative{"svagast", false, Said::OfNamed},
                                         Superlative{"sämst", false, Said::OfNamed},
                                         Superlative{"svakest", false, Said::OfNamed},
                                         Superlative{"starkaste", true, Said::OfNamed},
                                         Superlative{"sterkeste", true, Said::OfNamed},
                                         Superlative{"strongest", true, Said::OfNamed},
                                         Superlative{"svagaste", false, Said::OfNamed},
                                         Superlative{"svakeste", false, Said::OfNamed},
                                         Superlative{"weakest", false, Said::OfNamed},
                                         Superlative{"starkaste delområde", true, Said::OfSubArea},
                                         Superlative{"starkaste delområdet", true, Said::OfSubArea},
                                         Superlative{"bästa delområde", true, Said::OfSubArea},
                                         Superlative{"bästa delområdet", true, Said::OfSubArea},
                                         Superlative{"sterkeste delområde", true, Said::OfSubArea},
                                         Superlative{"sterkeste delområdet", true, Said::OfSubArea},
                                         Superlative{"beste delområde", true, Said::OfSubArea},
                                         Superlative{"beste delområdet", true, Said::OfSubArea},
                                         Superlative{"strongest sub-area", true, Said::OfSubArea},
                                         Superlative{"best sub-area", true, Said::OfSubArea},
                                         Superlative{"svagaste delområde", false, Said::OfSubArea},
                                         Superlative{"svagaste delområdet", false, Said::OfSubArea},
                                         Superlative{"sämsta delområde", false, Said::OfSubArea},
                                         Superlative{"sämsta delområdet", false, Said::OfSubArea},
                                         Superlative{"svakeste delområde", false, Said::OfSubArea},
                                         Superlative{"svakeste delområdet", false, Said::OfSubArea},
                                         Superlative{"weakest sub-area", false, Said::OfSubArea}};

// Words that are superlatives of areas where it is said of what: "bäst av alla".
inline constexpr std::array highest_words{
    std::string_view("starkast"),  std::string_view("starkaste"), std::string_view("bäst"),
    std::string_view("bästa"),     std::string_view("högst"),     std::string_view("sterkest"),
    std::string_view("sterkeste"), std::string_view("best"),      std::string_view("beste"),
    std::string_view("høyest"),    std::string_view("strongest"), std::string_view("highest")};
inline constexpr std::array lowest_words{
    std::string_view("svagast"),  std::string_view("svagaste"), std::string_view("sämst"),
    std::string_view("sämsta"),   std::string_view("lägst"),    std::string_view("svakest"),
    std::string_view("svakeste"), std::string_view("dårligst"), std::string_view("dårligste"),
    std::string_view("lavest"),   std::string_view("weakest"),  std::string_view("worst"),
    std::string_view("lowest")};

// The beginnings of all of them, to pass over most sentences at once.
inline constexpr std::array superlative_beginnings{
    std::string_view("stark"),   std::string_view("sterkest"), std::string_view("bäst"),
    std::string_view("beste"),   std::string_view("best"),     std::string_view("strongest"),
    std::string_view("högst"),   std::string_view("flest"),    std::string_view("høyest"),
    std::string_view("highest"), std::string_view("most "),    std::string_view("svag"),
    std::string_view("svakest"), std::string_view("sämst"),    std::string_view("weakest"),
    std::string_view("lägst"),   std::string_view("lavest"),   std::string_view("færrest"),
    std::string_view("lowest"),  std::string_view("fewest"),   std::string_view("dårligst"),
    std::string_view("worst")};

}  // namespace kompass
