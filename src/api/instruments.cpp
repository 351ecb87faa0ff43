// SPDX-License-Identifier: EUPL-1.2
// Instruments, their editions and what leads from one edition to another. A server has read all of
// them before it listens, and none changes while it runs.
#include "service/files/instruments.hpp"

#include <algorithm>

#include "api/lists.hpp"
#include "api/resources.hpp"
#include "base/mapped.hpp"
#include "codec/edition_json.hpp"
#include "codec/edition_records.hpp"
#include "codec/hash.hpp"

namespace kompass::api {
namespace {

using http::Method;

struct EditionHead {
  EditionName edition;
  LocalText name, label;
  EditionStatus status = EditionStatus::Published;
  Depth depth = Depth::Areas;
  std::optional<Date> valid_from, valid_to;
  int max = 0;
};
void describe(auto& v, Is<EditionHead> auto& e) {
  v("edition", e.edition);
  v("name", e.name);
  v("label", e.label);
  v("status", e.status);
  v("depth", e.depth);
  v("valid_from", e.valid_from);
  v("valid_to", e.valid_to);
  v("max", e.max);
}

struct ShownCrosswalk {
  EditionName from, to;
  std::string provenance;
  std::vector<Relation> relations;
};
void describe(auto& v, Is<ShownCrosswalk> auto& c) {
  v("from", c.from);
  v("to", c.to);
  v("provenance", c.provenance);
  v("relations", c.relations);
}

Answer tagged(const Call& call, std::string json) {
  const auto tag = codec::sha256(json).substr(0, 16);
  return json_response(call.request, std::move(json), tag);
}

Problem nothing_called(const std::string& what) {
  return {Trouble::Missing, what, "is not known", "GET /api/v1/instruments has all"};
}

// The edition that the path names; only published ones are for everybody.
Result<const Edition*> edition_asked(const Call& call) {
  const EditionName wanted{call.parameter("instrument"), call.parameter("edition")};
  const auto& names = call.stage.instruments.names();
  if (std::ranges::find(names, wanted) == names.end()) return nothing_called(wanted.text());
  const auto found = call.stage.instruments.find(wanted.text());
  if (!found) return found.problem();
  const Edition& edition = (*found)->edition;
  if (edition.status != EditionStatus::Published) return nothing_called(wanted.text());
  return &edition;
}

Answer list_editions(const Call& call) {
  Items<EditionHead> list;
  for (const auto& name : call.stage.instruments.names()) {
    const auto found = call.stage.instruments.find(name.text());
    if (!found) return found.problem();
    const Edition& e = (*found)->edition;
    if (e.status != EditionStatus::Published) continue;
    list.items.push_back(
        {e.id, e.name, e.label, e.status, e.depth, e.valid_from, e.valid_to, e.max});
  }
  return tagged(call, codec::to_json(list));
}

Answer show_edition(const Call& call) {
  const auto edition = edition_asked(call);
  if (!edition) return edition.problem();
  return tagged(call, codec::edition_json(**edition));
}

// The part of the edition that `find` gives for the {code} of the path.
template <class Find>
Answer show_part(const Call& call, Find find) {
  const auto edition = edition_asked(call);
  if (!edition) return edition.problem();
  const auto* part = find(**edition, call.parameter("code"));
  if (part == nullptr) return nothing_called(call.parameter("code"));
  return tagged(call, codec::to_json(*part));
}

Answer show_area(const Call& call) {
  return show_part(call, [](const Edition& edition, const std::string& code) {
    return find_area(edition, Code(code));
  });
}

Answer show_sub_area(const Call& call) {
  return show_part(call, [](const Edition& edition, const std::string& code) {
    return find_sub_area(edition, Code(code));
  });
}

Answer show_criterion(const Call& call) {
  return show_part(call, [](const Edition& edition, const std::string& code) {
    return find_criterion(edition, CriterionId(code));
  });
}

Answer list_crosswalks(const Call& call) {
  const auto& instrument = call.parameter("instrument");
  const auto& names = call.stage.instruments.names();
  if (std::ranges::find(names, instrument, &EditionName::instrument) == names.end()) {
    return nothing_called(instrument);
  }
  const auto crosswalks = call.stage.instruments.crosswalks(instrument);
  if (!crosswalks) return crosswalks.problem();
  const Items<ShownCrosswalk> list{mapped(*crosswalks, [](const Crosswalk& c) {
    return ShownCrosswalk{c.from, c.to, c.provenance, c.relations};
  })};
  return tagged(call, codec::to_json(list));
}

}  // namespace

std::vector<Route> instrument_routes() {
  const Right anybody{service::Action::ReadInstrument, installation};
  const std::string instrument = "/api/v1/instruments/{instrument}",
                    edition = instrument + "/editions/{edition}";
  return {
      {Method::Get, "/api/v1/instruments", anybody, list_editions},
      {Method::Get, instrument + "/crosswalks", anybody, list_crosswalks},
      {Method::Get, edition, anybody, show_edition},
      {Method::Get, edition + "/areas/{code}", anybody, show_area},
      {Method::Get, edition + "/sub-areas/{code}", anybody, show_sub_area},
      {Method::Get, edition + "/criteria/{code}", anybody, show_criterion},
  };
}

}  // namespace kompass::api
