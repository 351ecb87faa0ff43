// SPDX-License-Identifier: EUPL-1.2
#include "codec/evaluation_file.hpp"

#include <array>

#include "codec/evaluation_records.hpp"

namespace kompass::codec {
namespace {

// Format 1 named the edition alone ("2.1"; there was one instrument) and called `order` `number`.
void upgrade_from_1(Node& document) {
  for (auto& member : document.members) {
    if (member.key == "number") member.key = "order";
    if (member.key != "edition" || member.value.text.find('/') != std::string::npos) continue;
    member.value.text = "kommunkompassen/" + member.value.text;
    if (member.value.kind == Node::Kind::Number) member.value.kind = Node::Kind::Text;
  }
}

constexpr std::array<void (*)(Node&), 1> upgrades{upgrade_from_1};
const Format evaluation_format{"kompass-evaluation", 2, upgrades};
const Format average_format{"kompass-average", 1, {}};

template <class T>
Decoded<T> read_json(const Source& source, const Format& format) {
  Findings findings;
  auto document = parse_json(source, findings);
  return decode<T>(std::move(document), source, format, std::move(findings));
}

}  // namespace

Decoded<Evaluation> read_evaluation(const Source& source) {
  return read_json<Evaluation>(source, evaluation_format);
}

std::string write_evaluation(const Evaluation& evaluation) {
  return encode(evaluation, evaluation_format);
}

Decoded<Average> read_average(const Source& source) {
  return read_json<Average>(source, average_format);
}

std::string write_average(const Average& average) {
  return encode(average, average_format);
}

bool is_average(const Source& source) {
  Findings told_when_it_is_read;
  const auto document = parse_json(source, told_when_it_is_read);
  const Node* stated = document ? document->find("format") : nullptr;
  return stated != nullptr && stated->text.starts_with(std::string(average_format.name) + "/");
}

}  // namespace kompass::codec
