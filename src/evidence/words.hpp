// SPDX-License-Identifier: EUPL-1.2
// The words that printed reports use as labels, Swedish, Norwegian and English, folded
// (compare.hpp).
#pragma once

#include <array>
#include <string_view>

namespace kompass::evidence::words {

using std::string_view;

inline constexpr std::array area{string_view("område"), string_view("fokusområde"),
                                 string_view("huvudområde"), string_view("hovedområde"),
                                 string_view("area")};
inline constexpr std::array contents{string_view("innehåll"), string_view("innehållsförteckning"),
                                     string_view("innhold"),  string_view("innholdsfortegnelse"),
                                     string_view("contents"), string_view("table of contents")};
inline constexpr std::array general{
    string_view("allmänt"),         string_view("allmänt om området"),
    string_view("generellt"),       string_view("generelt"),
    string_view("om området"),      string_view("inledning"),
    string_view("innledning"),      string_view("allment"),
    string_view("om fokusområdet"), string_view("generelt om fokusområdet"),
    string_view("about the area"),  string_view("general"),
    string_view("introduction")};
inline constexpr std::array summary{string_view("sammanfattning"),
                                    string_view("sammanfattande kommentarer"),
                                    string_view("sammanfattande kommentar"),
                                    string_view("oppsummering"),
                                    string_view("sammendrag"),
                                    string_view("kommentar"),
                                    string_view("kommentarer"),
                                    string_view("bedömning"),
                                    string_view("vurdering"),
                                    string_view("slutsatser"),
                                    string_view("sammanfattande bedömning"),
                                    string_view("samlet vurdering"),
                                    string_view("summary"),
                                    string_view("conclusions")};
// Headings within the summary that are nearly names of areas ("Ständiga förbättringar") and never
// are one; folded to the letter.
inline constexpr std::array summary_groups{string_view("tydliga förbättringar"),
                                           string_view("tydlig förbättring"),
                                           string_view("klara förbättringar"),
                                           string_view("viktiga förbättringar"),
                                           string_view("stora förbättringar"),
                                           string_view("genomförda förbättringar"),
                                           string_view("möjliga förbättringar"),
                                           string_view("fortsatta förbättringar"),
                                           string_view("tydligt bättre"),
                                           string_view("står sig väl"),
                                           string_view("att arbeta vidare med"),
                                           string_view("tydelige forbedringer"),
                                           string_view("klare forbedringer"),
                                           string_view("viktige forbedringer"),
                                           string_view("store forbedringer"),
                                           string_view("mulige forbedringer"),
                                           string_view("klart bedre"),
                                           string_view("å arbeide videre med"),
                                           string_view("clear improvements"),
                                           string_view("continued improvements"),
                                           string_view("considerable improvements"),
                                           string_view("clearly better")};
inline constexpr std::array strengths{string_view("styrkor"), string_view("starka sidor"),
                                      string_view("styrker"), string_view("sterke sider"),
                                      string_view("strengths")};
inline constexpr std::array improvements{string_view("förbättringsmöjligheter"),
                                         string_view("förbättringsområden"),
                                         string_view("förbättringspotential"),
                                         string_view("förbättringsförslag"),
                                         string_view("utvecklingsmöjligheter"),
                                         string_view("utvecklingsområden"),
                                         string_view("svagheter"),
                                         string_view("forbedringsmuligheter"),
                                         string_view("forbedringsområder"),
                                         string_view("forbedringspotensial"),
                                         string_view("forbedringspunkter"),
                                         string_view("utviklingsområder"),
                                         string_view("utviklingsmuligheter"),
                                         string_view("areas for improvement"),
                                         string_view("opportunities for improvement"),
                                         string_view("room for improvement"),
                                         string_view("improvements"),
                                         string_view("weaknesses")};
// Headings over both.
inline constexpr std::array both_lists{string_view("styrkor och förbättringsmöjligheter"),
                                       string_view("styrkor och förbättringsområden"),
                                       string_view("styrkor och utvecklingsområden"),
                                       string_view("styrkor och svagheter"),
                                       string_view("starka sidor och förbättringsområden"),
                                       string_view("styrker og forbedringsmuligheter"),
                                       string_view("styrker og forbedringsområder"),
                                       string_view("styrker og forbedringspunkter"),
                                       string_view("sterke sider og forbedringsområder"),
                                       string_view("strengths and areas for improvement"),
                                       string_view("strengths and opportunities for improvement"),
                                       string_view("strengths and weaknesses")};
// What may follow lists of strengths and improvements, with items of its own.
inline constexpr std::array asides{string_view("anmärkningar utan poäng"),
                                   string_view("anmärkningar"),
                                   string_view("merknader uten poeng"),
                                   string_view("merknader"),
                                   string_view("övriga iakttagelser"),
                                   string_view("förebilder"),
                                   string_view("forbilder"),
                                   string_view("remarks (no points)"),
                                   string_view("remarks"),
                                   string_view("role models")};
inline constexpr std::array box_titles{
    string_view("rubriker"),   string_view("rubrik"),       string_view("delområden"),
    string_view("delområde"),  string_view("overskrifter"), string_view("overskrift"),
    string_view("delområder"), string_view("temaer"),       string_view("tema"),
    string_view("frågor"),     string_view("sub-areas"),    string_view("sub-area"),
    string_view("headings")};
inline constexpr std::array row_titles{
    string_view("fråga"),      string_view("frågor"),       string_view("nr fråga"),
    string_view("delområde"),  string_view("delfråga"),     string_view("nr delområde"),
    string_view("kod fråga"),  string_view("spørsmål"),     string_view("nr spørsmål"),
    string_view("delområder"), string_view("kriterium"),    string_view("delområden"),
    string_view("nr"),         string_view("område"),       string_view("fokusområde"),
    string_view("sub-area"),   string_view("sub-areas"),    string_view("question"),
    string_view("no"),         string_view("no. sub-area"), string_view("area")};
inline constexpr std::array points{string_view("poäng"),    string_view("poeng"),
                                   string_view("skår"),     string_view("skåre"),
                                   string_view("score"),    string_view("poängsumma"),
                                   string_view("poengsum"), string_view("områdets poäng"),
                                   string_view("resultat"), string_view("points")};
inline constexpr std::array sums{
    string_view("summa"),        string_view("delsumma"),        string_view("sum"),
    string_view("delsum"),       string_view("summa poäng"),     string_view("sum poeng"),
    string_view("områdessumma"), string_view("summering"),       string_view("summa område"),
    string_view("sum område"),   string_view("sum fokusområde"), string_view("områdets summa"),
    string_view("resultat"),     string_view("subtotal")};
inline constexpr std::array totals{string_view("totalt"),
                                   string_view("total"),
                                   string_view("totalsumma"),
                                   string_view("totalpoäng"),
                                   string_view("totalsum"),
                                   string_view("totalpoeng"),
                                   string_view("sammanlagt"),
                                   string_view("summa totalt"),
                                   string_view("sum totalt"),
                                   string_view("total poäng"),
                                   string_view("totalt poäng"),
                                   string_view("totalt alla områden"),
                                   string_view("summa alla områden"),
                                   string_view("sum alle områder"),
                                   string_view("summa samtliga områden"),
                                   string_view("sum alle fokusområder"),
                                   string_view("totalresultat"),
                                   string_view("samlet poengsum"),
                                   string_view("total poengsum"),
                                   string_view("samlad poäng"),
                                   string_view("sammanlagd poäng"),
                                   string_view("total points"),
                                   string_view("total score"),
                                   string_view("sum of all areas")};

// Headings that end the front page.
inline constexpr std::array openings{string_view("sammanfattning"),
                                     string_view("inledning"),
                                     string_view("förord"),
                                     string_view("bakgrund"),
                                     string_view("om utvärderingen"),
                                     string_view("utvärderingen"),
                                     string_view("sammendrag"),
                                     string_view("innledning"),
                                     string_view("forord"),
                                     string_view("bakgrunn"),
                                     string_view("om evalueringen"),
                                     string_view("evalueringen"),
                                     string_view("sammanfattande genomgång"),
                                     string_view("summary"),
                                     string_view("introduction"),
                                     string_view("foreword"),
                                     string_view("background"),
                                     string_view("about the evaluation")};

// What a chapter's heading opens with.
inline constexpr std::array key_facts{
    string_view("kortfakta"),        string_view("kort fakta"),      string_view("fakta om"),
    string_view("nøkkelfakta"),      string_view("nyckelfakta"),     string_view("basfakta"),
    string_view("kort om kommunen"), string_view("fakta i korthet"), string_view("korte fakta"),
    string_view("key facts"),        string_view("facts about")};
inline constexpr std::array tables{
    string_view("översikt av poäng"),   string_view("översikt över poäng"),
    string_view("poängfördelning"),     string_view("poängöversikt"),
    string_view("poängtabell"),         string_view("poäng i tabell"),
    string_view("resultattabell"),      string_view("poäng per delområde"),
    string_view("poäng per fråga"),     string_view("resultat per delområde"),
    string_view("oversikt over poeng"), string_view("poengfordeling"),
    string_view("poengoversikt"),       string_view("poeng per delområde"),
    string_view("poeng per spørsmål"),  string_view("poeng i tabell"),
    string_view("resultat per fråga"),  string_view("detaljerad poäng"),
    string_view("poängresultat"),       string_view("oversikt over skår"),
    string_view("poengtabell"),         string_view("points in tables"),
    string_view("points per sub-area"), string_view("points by sub-area"),
    string_view("table of points"),     string_view("overview of points"),
    string_view("points per question")};

}  // namespace kompass::evidence::words
