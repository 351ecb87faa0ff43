// SPDX-License-Identifier: EUPL-1.2
#include "service/work/parts.hpp"

#include "service/work/rights.hpp"

namespace kompass::service {
namespace {

Result<std::vector<PartView>> readable(store::Reading& reading, const Work& work,
                                       const Caller& caller, const PartKind& kind) {
  if (auto fine = permit_kind(caller, work, kind, Use::Reading); !fine) return fine.problem();
  std::vector<PartView> views;
  for (auto& item : reading.children(kind.kind, work.id())) {
    const PartAddress address{work.id(), kind, item.key};
    auto author = author_of(reading, work, address, &item);
    if (!author) return author.problem();
    if (!may_read(caller, kind, subject_of_part(work, address, *author, item.body))) continue;
    views.push_back({std::move(*author), std::move(item)});
  }
  return views;
}

Result<PartView> one_readable(store::Reading& reading, const Work& work, const Caller& caller,
                              const PartAddress& address) {
  auto item = reading.named(address.kind.kind, work.id(), address.key);
  auto author = author_of(reading, work, address, item ? &*item : nullptr);
  if (!author) return author.problem();
  const auto subject = subject_of_part(work, address, *author, item ? item->body : "");
  if (!may_read(caller, address.kind, subject)) return denied(address.kind.read);
  if (!item) return no_such(address.kind);
  return PartView{std::move(*author), std::move(*item)};
}

}  // namespace

Result<std::vector<PartView>> list_parts(Desk& desk, const Caller& caller,
                                         const std::string& evaluation, const PartKind& kind) {
  return at_work(desk, caller, evaluation, [&](store::Reading& reading, const Work& work) {
    return readable(reading, work, caller, kind);
  });
}

Result<PartView> read_part(Desk& desk, const Caller& caller, const PartAddress& address) {
  return at_work(desk, caller, address.evaluation, [&](store::Reading& reading, const Work& work) {
    return one_readable(reading, work, caller, address);
  });
}

Result<void> permit_parts(Desk& desk, const Caller& caller, const PartAddress& address, Use use) {
  return at_work(desk, caller, address.evaluation,
                 [&](store::Reading& /*reading*/, const Work& work) {
                   return permit_kind(caller, work, address.kind, use);
                 });
}

}  // namespace kompass::service
