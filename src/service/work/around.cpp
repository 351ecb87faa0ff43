// SPDX-License-Identifier: EUPL-1.2
#include "service/work/around.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "service/work/records.hpp"

namespace kompass::service {
namespace {

bool cites(const PartKind& kind) {
  constexpr std::array citing{PartName<Evidence>::kind, PartName<Consensus>::kind,
                              PartName<Observation>::kind};
  return std::ranges::find(citing, kind.kind) != citing.end();
}

template <class T>
std::optional<T> value_of_item(std::optional<store::Item> item) {
  if (!item) return std::nullopt;
  auto one = stored<T>(std::move(*item));
  return one ? std::optional(std::move(one->value)) : std::nullopt;
}

template <class T>
std::optional<T> value_of_body(const PartKind& kind, const std::string& body) {
  return value_of_item<T>(store::Item{.kind = std::string(kind.kind), .body = body});
}

Finding refused(const char* code, std::string where, std::string message) {
  return {Severity::Error, code, std::move(where), std::move(message)};
}

Findings check_picture(store::Reading& reading, const Work& work, const Figure& figure) {
  const auto picture =
      value_of_item<Picture>(reading.named(Picture::kind, work.id(), figure.sha256));
  if (picture && picture->media_type == figure.media_type) return {};
  return {refused(
      "picture-missing", "figure " + figure.id,
      picture ? fmt::format("is {}, not {}; correct it", picture->media_type, figure.media_type)
              : "names a picture that the evaluation does not have; upload it first")};
}

Findings check_assignment(const Work& work, const Assignment& assignment) {
  const bool takes_part = std::ranges::any_of(work.members, [&](const Member& member) {
    return member.account == assignment.account &&
           (member.role == Role::Contributor || member.role == Role::Contact);
  });
  if (takes_part) return {};
  return {refused("not-in-team", row_name(assignment.sub_area),
                  "is given to somebody who does not answer for the municipality; make them "
                  "contributor first")};
}

// With a host, and in one piece.
bool is_web_address(const std::string& address) {
  const auto low = lowered(address);
  const auto is_sign = [](char c) { return static_cast<unsigned char>(c) > ' ' && c != '\x7f'; };
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!low.starts_with(scheme) || low.size() == scheme.size()) continue;
    return low[scheme.size()] != '/' && std::ranges::all_of(low, is_sign);
  }
  return false;
}

Findings check_links(const SelfDescription& answer) {
  Findings findings;
  for (const auto& link : answer.links) {
    if (is_web_address(link.address)) continue;
    findings.push_back(refused("link-not-web", row_name(answer.sub_area),
                               "has a link that is no web address; write it with http or https"));
  }
  return findings;
}

Findings check_answer(store::Reading& reading, const Work& work, const std::string& key) {
  if (reading.named(Remark::kind, work.id(), key)) return {};
  return {refused("unknown-id", "answer " + key, "answers no remark; name one that is there")};
}

}  // namespace

Evaluation around_part(store::Reading& reading, const Work& work, const PartAddress& address) {
  Evaluation around;
  if (!cites(address.kind)) return around;
  for (const auto kind : {PartName<Evidence>::kind, InterviewRecord::kind}) {
    const auto& record = part_kind(kind).record;
    for (const auto& item : reading.children(kind, work.id())) {
      if (item.key == address.key || !record.counts(item.body)) continue;
      record.enter(item.key, item.body, work.edition->edition, around);
    }
  }
  return around;
}

Findings check_company(store::Reading& reading, const Work& work, const PartAddress& address,
                       const std::string& body) {
  const PartKind& kind = address.kind;
  if (kind.keyed == Keyed::ByRemark) return check_answer(reading, work, address.key);
  if (kind.kind == PartName<Figure>::kind) {
    const auto figure = value_of_body<Part<Figure>>(kind, body);
    return figure ? check_picture(reading, work, *figure) : Findings{};
  }
  if (kind.kind == SelfDescription::kind) {
    const auto answer = value_of_body<SelfDescription>(kind, body);
    return answer ? check_links(*answer) : Findings{};
  }
  if (kind.kind == Assignment::kind) {
    const auto assignment = value_of_body<Assignment>(kind, body);
    return assignment ? check_assignment(work, *assignment) : Findings{};
  }
  return {};
}

}  // namespace kompass::service
