// SPDX-License-Identifier: EUPL-1.2
#include "workspace/whole/facts_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "workspace/grading/judgement_form.hpp"
#include "workspace/whole/group_choice.hpp"

namespace kompass::workspace {
namespace {

using service::EvaluationHead;

constexpr int earliest_year = 1990, latest_year = 2999;
constexpr int most_points = 100'000;

std::string text_of(const std::optional<Date>& date) {
  return date ? iso(*date) : std::string();
}

std::string text_of(const std::optional<int>& number) {
  return number ? std::to_string(*number) : std::string();
}

// Fields into a head, with what is wrong in words.
class Reader {
 public:
  Reader(const Turn& turn, const FactFields& fields, FactsRead& read)
      : turn_(turn), fields_(fields), read_(read) {}

  [[nodiscard]] std::string text(const std::string& name) const {
    const auto found = fields_.texts.find(name);
    return found == fields_.texts.end() ? std::string() : std::string(trimmed(found->second));
  }

  std::optional<Date> date(const std::string& name) {
    const std::string typed = text(name);
    if (typed.empty()) return std::nullopt;
    auto date = parse_date(typed);
    if (!date) fault(name, "work_fault_date");
    return date;
  }

  std::optional<int> number(const std::string& name, int least, int most, std::string_view phrase) {
    const std::string typed = text(name);
    if (typed.empty()) return std::nullopt;
    const auto number = number_in(typed);
    if (number && *number >= least && *number <= most) return number;
    fault(name, phrase);
    return std::nullopt;
  }

  void fault(const std::string& name, std::string_view phrase) {
    read_.faults.emplace(name, turn_.say(phrase));
  }

 private:
  const Turn& turn_;
  const FactFields& fields_;
  FactsRead& read_;
};

void read_previous(Reader& reader, const std::vector<EditionName>& editions, EvaluationHead& head) {
  const auto year = reader.number("previous_year", earliest_year, latest_year, "work_fault_year");
  const auto total = reader.number("previous_total", 0, most_points, "work_fault_points");
  const std::string named = reader.text("previous_edition");
  const auto edition =
      std::ranges::find(editions, named, [](const EditionName& one) { return one.text(); });
  if (year) head.previous.emplace(Previous{*year, total, {}});
  if (year && edition != editions.end()) head.previous->edition = *edition;
  const bool half = reader.text("previous_year").empty() && total;
  if (half) reader.fault("previous_year", "work_fault_previous");
}

void read_group(const Turn& turn, const std::string& chosen, const service::EvaluationItem& item,
                FactsRead& read) {
  auto& group = read.head.comparison_group;
  group = group_of(turn, chosen, read.head.language, item.head.comparison_group);
  if (group || chosen.empty()) return;
  const auto country = item.municipality.value_or(Municipality{}).country;
  read.faults.emplace("comparison_group", group_fault(turn, country));
}

}  // namespace

FactFields fields_of(const EvaluationHead& head) {
  const auto previous = head.previous.value_or(Previous{});
  return {{{"title", head.title},
           {"language", std::string(tag_of(head.language))},
           {"date", text_of(head.date)},
           {"period_from", text_of(head.period.from)},
           {"period_to", text_of(head.period.to)},
           {"answers_by", text_of(head.answers_by)},
           {"visit_from", text_of(head.visit.from)},
           {"visit_to", text_of(head.visit.to)},
           {"order", text_of(head.order)},
           {"notice", head.notice},
           {"previous_year", head.previous ? std::to_string(previous.year) : ""},
           {"previous_total", text_of(previous.total)},
           {"previous_edition", previous.edition ? previous.edition->text() : ""},
           {"comparison_group", group_value(head.comparison_group)}},
          head.evaluators};
}

FactFields fields_in(const Turn& turn) {
  FactFields fields;
  for (const auto& [name, text] : fields_of({}).texts) fields.texts.emplace(name, turn.field(name));
  const auto accounts = http::values_of(turn.form, "account");
  const auto organisations = http::values_of(turn.form, "organisation");
  const auto peers = http::values_of(turn.form, "peer");  // the accounts that are ticked
  for (std::size_t i = 0; i < std::min(accounts.size(), organisations.size()); ++i) {
    const bool peer = std::ranges::find(peers, accounts[i]) != peers.end();
    fields.organisations.push_back({accounts[i], std::string(trimmed(organisations[i])), peer});
  }
  return fields;
}

FactsRead facts_in(const Turn& turn, const FactFields& fields, const FactsKnown& known) {
  constexpr int most_times = 99;  // that a municipality was evaluated
  FactsRead read;
  Reader reader(turn, fields, read);
  auto& head = read.head;
  head.title = reader.text("title");
  if (head.title.empty()) reader.fault("title", "work_fault_report_title");
  head.language = language_of(reader.text("language")).value_or(Language::Swedish);
  head.date = reader.date("date");
  head.period = {reader.date("period_from"), reader.date("period_to")};
  head.answers_by = reader.date("answers_by");
  head.visit = {reader.date("visit_from"), reader.date("visit_to")};
  head.order = reader.number("order", 1, most_times, "work_fault_order");
  head.notice = reader.text("notice");
  read_previous(reader, known.editions, head);
  if (!known.item.invented) {
    read_group(turn, reader.text("comparison_group"), known.item, read);
  }
  for (const auto& named : fields.organisations) {
    if (named.peer && named.organisation.empty()) {
      read.faults.emplace("organisation " + named.account, turn.say("work_fault_peer"));
    }
    if (!named.organisation.empty()) head.evaluators.push_back(named);
  }
  return read;
}

}  // namespace kompass::workspace
