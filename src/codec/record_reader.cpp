// SPDX-License-Identifier: EUPL-1.2
#include "codec/record_reader.hpp"

#include <algorithm>
#include <charconv>

namespace kompass::codec {

void Faults::add(std::string code, const Position& at, std::string message) {
  findings_.push_back({Severity::Error, std::move(code), place(source_, at), std::move(message)});
}

void Faults::wrong_kind(const Node& node, std::string_view wanted) {
  add("wrong-kind", node.at,
      fmt::format("{} stands where {} is expected", name_of(node.kind), wanted));
}

void read_value(const Node& node, std::string& into, Faults& faults) {
  if (node.kind != Node::Kind::Text) return faults.wrong_kind(node, name_of(Node::Kind::Text));
  into = node.text;
}

void read_value(const Node& node, int& into, Faults& faults) {
  if (node.kind != Node::Kind::Number) return faults.wrong_kind(node, "a whole number");
  const auto* end = node.text.data() + node.text.size();
  const auto [stop, error] = std::from_chars(node.text.data(), end, into);
  if (error != std::errc{} || stop != end) {
    faults.add("not-a-whole-number", node.at,
               fmt::format("{} is not a whole number within range; correct it", node.text));
  }
}

void read_value(const Node& node, bool& into, Faults& faults) {
  if (node.kind != Node::Kind::Bool) return faults.wrong_kind(node, name_of(Node::Kind::Bool));
  into = node.text == "true";
}

void read_value(const Node& node, Date& into, Faults& faults) {
  const bool written = node.kind == Node::Kind::Text || node.kind == Node::Kind::Number;
  if (!written) return faults.wrong_kind(node, "a date");
  if (const auto date = parse_date(node.text)) {
    into = *date;
    return;
  }
  faults.add("not-a-date", node.at,
             fmt::format("'{}' is not a date; write 2019, 2019-04 or 2019-04-09", node.text));
}

void read_value(const Node& node, Grade& into, Faults& faults) {
  int percent = 0;
  const Node::Kind kind = node.kind;
  read_value(node, percent, faults);
  const auto grade = Grade::of_percent(percent);
  if (grade) {
    into = *grade;
  } else if (kind == Node::Kind::Number) {
    faults.add("grade-out-of-range", node.at,
               fmt::format("{} is no grade; a grade is a whole percent from 0 to 100", node.text));
  }
}

void read_value(const Node& node, LocalText& into, Faults& faults) {
  RecordReader reader(node, faults);
  if (node.kind != Node::Kind::Record) return;
  for (const Language language : all_languages) reader(tag_of(language), into[language]);
  reader.finish();
}

void read_value(const Node& node, EditionName& into, Faults& faults) {
  std::string text;
  read_value(node, text, faults);
  const auto slash = text.find('/');
  if (slash == std::string::npos) {
    if (node.kind != Node::Kind::Text) return;
    faults.add("not-an-edition", node.at,
               fmt::format("'{}' names no edition; write it as kommunkompassen/2.1", text));
    return;
  }
  into = {text.substr(0, slash), text.substr(slash + 1)};
}

void RecordReader::hold(std::string_view key, const Range& range) {
  const Node* value = node_.find(key);
  if (value == nullptr || value->kind != Node::Kind::Number) return;
  Findings told_before;
  Faults ignored(faults_.source(), told_before);
  int number = 0;
  read_value(*value, number, ignored);
  if (!told_before.empty() || (number >= range.lowest && number <= range.highest)) return;
  faults_.add(range.code, value->at, fmt::format("{} {}", number, range.remedy));
}

void RecordReader::refuse_wordless(std::string_view key, const Node& value, const LocalText& text) {
  const auto empty = [&](Language language) { return text.only(language).empty(); };
  if (value.kind != Node::Kind::Record || !std::ranges::all_of(all_languages, empty)) return;
  faults_.add("text-missing", value.at,
              fmt::format("'{}' has no text in any language; write it", key));
}

const Node* RecordReader::take(std::string_view key) {
  known_.push_back(key);
  const auto& members = node_.members;
  for (std::size_t seen = 0; seen < members.size(); ++seen, ++next_) {
    if (next_ >= members.size()) next_ = 0;
    if (members[next_].key == key) return &members[next_++].value;
  }
  return nullptr;
}

void RecordReader::finish() {
  for (const auto& member : node_.members) {
    if (std::ranges::find(known_, member.key) != known_.end()) continue;
    const std::vector<std::string> words(known_.begin(), known_.end());
    const auto near = nearest(member.key, words);
    faults_.add(
        "unknown-key", member.at,
        near ? fmt::format("the key '{}' is not known; did you mean '{}'?", member.key, *near)
             : fmt::format("the key '{}' is not known; remove it", member.key));
  }
}

}  // namespace kompass::codec
