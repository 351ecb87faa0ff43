// SPDX-License-Identifier: EUPL-1.2
// The published figures of Vallentuna 2019 by area and sub-area, as printed.
#pragma once

#include <array>

namespace kompass::report::testing {

struct SampleRow {
  const char* code;
  const char* name;
  int points, max, percent;
};

inline constexpr std::array<SampleRow, 45> sample_rows{{
    {"1.1", "Strategi för demokrati och information", 11, 15, 75},
    {"1.2", "Information om aktuella frågor", 17, 20, 87},
    {"1.3", "Information om resultat", 16, 25, 64},
    {"1.4", "Dialog och deltagande", 21, 30, 69},
    {"1.5", "Etik och tillit", 7, 10, 72},
    {"2.1", "Strategi för brukarfokus", 14, 15, 90},
    {"2.2", "Tillgänglighet och bemötande", 20, 25, 78},
    {"2.3", "Information om service", 15, 20, 74},
    {"2.4", "Brukarundersökningar", 12, 20, 59},
    {"2.5", "Tjänsternas innehåll och synpunkter", 15, 20, 75},
    {"3.1", "Helhet i styrning och uppföljning", 13, 15, 89},
    {"3.2", "Tydliga politiska mål", 20, 25, 80},
    {"3.3", "Rapportering till politiken", 20, 25, 81},
    {"3.4", "Delegation och ansvar", 18, 20, 88},
    {"3.5", "Roller och spelregler", 13, 15, 86},
    {"4.1", "Strategi för ledarskap", 12, 15, 80},
    {"4.2", "Enheternas ansvar", 7, 10, 67},
    {"4.3", "Tvärsektoriellt samarbete", 15, 20, 77},
    {"4.4", "Chefernas personliga uppdrag", 11, 15, 71},
    {"4.5", "Kommunledningens kommunikation", 15, 20, 75},
    {"4.6", "Ledarutveckling", 16, 20, 80},
    {"5.1", "Strategi för resultat", 13, 15, 85},
    {"5.2", "Kostnad och resultat i budgeten", 23, 25, 90},
    {"5.3", "Effektivare arbetsprocesser", 15, 15, 100},
    {"5.4", "Samtal om resurser och resultat", 13, 15, 85},
    {"5.5", "Jämförelser", 12, 20, 60},
    {"5.6", "Extern samverkan", 10, 10, 95},
    {"6.1", "Personalstrategi", 11, 15, 70},
    {"6.2", "Rekrytering och attraktivitet", 15, 20, 74},
    {"6.3", "Kompetensutveckling", 18, 25, 72},
    {"6.4", "Lönebildning", 13, 15, 88},
    {"6.5", "Medarbetarundersökningar", 11, 15, 74},
    {"6.6", "Mångfald", 3, 10, 30},
    {"7.1", "Strategi för ständiga förbättringar", 14, 15, 90},
    {"7.2", "Analys av avvikelser och brister", 18, 25, 71},
    {"7.3", "Omvärldsspaning och samverkan", 13, 20, 64},
    {"7.4", "Metoder för bättre kvalitet", 10, 20, 48},
    {"7.5", "Kreativitet och förbättringar", 8, 20, 42},
    {"8.1", "Strategi för samhällsbyggande", 10, 15, 68},
    {"8.2", "Samverkan med civilsamhället", 11, 15, 75},
    {"8.3", "Samverkan med kulturlivet", 15, 15, 98},
    {"8.4", "Stöd till näringslivet", 14, 15, 90},
    {"8.5", "Internationella kontakter", 8, 10, 75},
    {"8.6", "Miljöfrågor", 12, 15, 80},
    {"8.7", "Social hållbarhet", 10, 15, 68},
}};

struct SampleArea {
  const char* name;
  const char* short_name;
  int points;
};

inline constexpr std::array<SampleArea, 8> sample_areas{{
    {"Offentlighet och demokrati", "Demokrati", 72},
    {"Tillgänglighet och brukarorientering", "Brukare", 75},
    {"Politisk styrning och kontroll", "Styrning", 84},
    {"Ledarskap, ansvar och delegation", "Ledarskap", 76},
    {"Resultat och effektivitet", "Effektivitet", 85},
    {"Kommunen som arbetsgivare", "Arbetsgivare", 70},
    {"Ständiga förbättringar", "Förbättringar", 62},
    {"Kommunen som samhällsbyggare", "Samhälle", 79},
}};

}  // namespace kompass::report::testing
