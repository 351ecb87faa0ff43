// SPDX-License-Identifier: EUPL-1.2
// The trail of changes to accounts, roles and settings.
#include "service/audit.hpp"

#include <fmt/format.h>

#include <charconv>

#include "api/lists.hpp"
#include "api/paging.hpp"
#include "api/resources.hpp"
#include "api/work_records.hpp"

namespace kompass::api {
namespace {

using store::AuditEntry;

// Ids, hashes and words of the program: nothing in it needs quotes.
std::string csv_of(const std::vector<AuditEntry>& entries) {
  std::string csv = "seq,at,by,action,kind,item,municipality,before,after,previous,hash\r\n";
  for (const auto& e : entries) {
    csv += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\r\n", e.seq, e.at, e.by, e.action, e.kind,
                       e.item, e.municipality, e.before, e.after, e.previous, e.hash);
  }
  return csv;
}

Result<std::int64_t> entry_asked(const Call& call) {
  const auto cursor = call.query("cursor");
  std::int64_t after = 0;
  const char* end = cursor.data() + cursor.size();
  if (cursor.empty() || std::from_chars(cursor.data(), end, after).ptr == end) return after;
  return no_such_cursor();
}

Result<service::AuditPage> audit_page(const Call& call) {
  const auto after = entry_asked(call);
  if (!after) return after.problem();
  return service::installation_audit(call.stage.realm.store, call.caller(), *after);
}

Page page_after(const Call& call, const service::AuditPage& page) {
  return {.next = page.next == 0 ? "" : next_address(call, std::to_string(page.next))};
}

Answer list_audit(const Call& call) {
  const auto found = audit_page(call);
  if (!found) return found.problem();
  const auto page = page_after(call, *found);
  const PageOfItems<AuditEntry> list{found->entries, page.next};
  return paged(json_response(200, codec::to_json(list)), page);
}

Answer audit_as_csv(const Call& call) {
  const auto found = audit_page(call);
  if (!found) return found.problem();
  auto response =
      http::text_response(200, "text/csv; charset=utf-8; header=present", csv_of(found->entries));
  response.with("Content-Disposition", "attachment; filename=\"audit.csv\"");
  return paged(std::move(response), page_after(call, *found));
}

}  // namespace

std::vector<Route> audit_routes() {
  const Right reads_audit{service::Action::ReadInstallationAudit, installation};
  return {
      {http::Method::Get, "/api/v1/audit", reads_audit, list_audit, {.query = {"cursor"}}},
      {http::Method::Get, "/api/v1/audit.csv", reads_audit, audit_as_csv, {.query = {"cursor"}}}};
}

}  // namespace kompass::api
