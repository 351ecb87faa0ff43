// SPDX-License-Identifier: EUPL-1.2
// `instrument show`: an edition and its parts as a person reads them.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/said.hpp"
#include "codec/edition_json.hpp"
#include "codec/edition_records.hpp"
#include "codec/record_writer.hpp"
#include "service/texts.hpp"

namespace kompass::cli {
namespace {

class Show {
 public:
  Show(Console& console, Language language) : console_(console), language_(language) {}

  void edition(const Edition& edition) {
    console_.line(fmt::format("{}  {}  ({} points, {})", edition.id.text(),
                              said(edition.label, language_), edition.max,
                              spelling_of(edition.status)));
    for (const auto& area : edition.areas) {
      console_.line(
          fmt::format("{:<4} {:>3}  {}", area.code.text, area.max, said(area.name, language_)));
      for (const auto& sub_area : area.sub_areas) {
        console_.line(fmt::format("  {:<4} {:>3}  {}", sub_area.code.text, sub_area.max,
                                  said(sub_area.name, language_)));
      }
    }
  }

  void area(const Area& area) {
    head(area.code.text, area.max, area.name);
    console_.line(said(area.explanation, language_));
    for (const auto& sub : area.sub_areas) sub_area(sub);
  }

  void sub_area(const SubArea& sub_area) {
    head(sub_area.code.text, sub_area.max, sub_area.name);
    console_.line(said(sub_area.explanation, language_));
    for (const auto& criterion : sub_area.criteria) {
      console_.line(fmt::format("  {}  ({})  {}", criterion.id.text, criterion.worth,
                                said(criterion.question, language_)));
    }
  }

  void criterion(const Edition& edition, const Criterion& criterion, const Phrasebook& words) {
    console_.line(criterion.id.text + "  " + said(criterion.question, language_));
    console_.line(said(criterion.explanation, language_));
    const auto labelled = [&](std::string_view label, const std::string& text) {
      if (!text.empty()) console_.line(fmt::format("  {}: {}", words.say(label), text));
    };
    labelled("show_worth", std::to_string(criterion.worth));
    labelled("show_low", said(criterion.signs.low, language_));
    labelled("show_middle", said(criterion.signs.middle, language_));
    labelled("show_top", said(criterion.signs.top, language_));
    labelled("show_not_counted", said(criterion.not_counted, language_));
    labelled("show_sources", names(criterion.sources, edition.sources));
    labelled("show_ask", names(criterion.ask, edition.role_groups));
    labelled("show_perspectives", names(criterion.perspectives, edition.perspectives));
  }

 private:
  void head(const std::string& code, int max, const LocalText& name) {
    console_.line("");
    console_.line(fmt::format("{}  {}  ({})", code, said(name, language_), max));
  }

  template <class Ids, class Items>
  [[nodiscard]] std::string names(const Ids& ids, const Items& items) const {
    std::vector<std::string> words;
    for (const auto& item : items) {
      if (std::ranges::find(ids, item.id) != ids.end()) words.push_back(said(item.name, language_));
    }
    return joined(words, " · ");
  }

  Console& console_;
  Language language_;
};

Exit list_editions(Session& session) {
  const auto& names = session.instruments.names();
  if (!session.console.json()) {
    for (const auto& name : names) session.console.line(name.text());
    return Exit::Done;
  }
  codec::JsonWriter json;
  json.open_record();
  json.key("editions");
  json.open_list();
  for (const auto& name : names) {
    codec::RecordWriter item(json);
    item("edition", name);
    item.finish();
  }
  json.close_list();
  json.close_record();
  session.console.out(json.take());
  return Exit::Done;
}

// In the same area, else a slip of one character. Digits are so alike that a wider search would
// offer any code for any other.
std::optional<std::string> near_code(const std::string& code,
                                     const std::vector<std::string>& codes) {
  const auto area_of = [](std::string_view row) { return row.substr(0, row.find('.')); };
  std::vector<std::string> same_area;
  std::ranges::copy_if(codes, std::back_inserter(same_area),
                       [&](const std::string& row) { return area_of(row) == area_of(code); });
  const auto near = nearest(code, same_area);
  return near ? near : nearest(code, codes, 1);
}

Exit no_such_code(const Edition& edition, const std::string& code, Console& console) {
  std::vector<std::string> codes;
  for (const auto& area : edition.areas) {
    codes.push_back(area.code.text);
    for (const auto& sub_area : area.sub_areas) {
      codes.push_back(sub_area.code.text);
      for (const auto& criterion : sub_area.criteria) codes.push_back(criterion.id.text);
    }
  }
  const auto near = near_code(code, codes);
  return console.failed(
      {Trouble::Input, "edition " + edition.id.text(), "has no " + code,
       near ? fmt::format("did you mean {}?", *near) : "leave the code out to see them all"});
}

}  // namespace

Exit instrument_show_command(const InstrumentShowOptions& options, Session& session) {
  Console& console = session.console;
  if (options.edition.empty()) return list_editions(session);
  const auto found = session.instruments.find(options.edition);
  if (!found) return console.failed(found.problem());
  const Edition& edition = (*found)->edition;
  Show show(console, *language_of(options.language));
  const auto answer = [&](const auto& value, auto&& print) {
    console.json() ? console.out(codec::to_json(value)) : print();
    return Exit::Done;
  };
  if (options.code.empty()) {
    console.json() ? console.out(codec::edition_json(edition)) : show.edition(edition);
    return Exit::Done;
  }
  if (const auto* area = find_area(edition, Code(options.code))) {
    return answer(*area, [&] { show.area(*area); });
  }
  if (const auto* sub_area = find_sub_area(edition, Code(options.code))) {
    return answer(*sub_area, [&] { show.sub_area(*sub_area); });
  }
  if (const auto* criterion = find_criterion(edition, CriterionId(options.code))) {
    const auto words = service::load_words(session.home, *language_of(options.language));
    if (!words) return console.failed(words.problem());
    return answer(*criterion, [&] { show.criterion(edition, *criterion, *words); });
  }
  return no_such_code(edition, options.code, console);
}

}  // namespace kompass::cli
