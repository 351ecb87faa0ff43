// SPDX-License-Identifier: EUPL-1.2
#include "site/routes.hpp"

#include <algorithm>
#include <array>

#include "core/asked_language.hpp"
#include "http/address.hpp"
#include "site/all_points.hpp"
#include "site/data_response.hpp"
#include "site/editions.hpp"
#include "site/evaluation_files.hpp"
#include "site/history.hpp"
#include "site/pages.hpp"

namespace kompass::site {
namespace {

using http::Parameters;
using http::Request;
using http::Response;
using SitePointer = std::shared_ptr<const Site>;
using Answer = std::function<Response(const Request&, const Parameters&)>;

Language language_for(const Request& request) {
  const std::string_view path = request.path;
  const auto of_address = language_of(path.substr(1, path.find('/', 1) - 1));
  return of_address ? *of_address
                    : asked_language(request.header("Accept-Language"), Language::Swedish);
}

Response missing(const Site& site, const Request& request) {
  static const Parameters none;
  const Visit visit(site, language_for(request), request, none);
  return answer(visit, missing_page(visit));
}

// The note in the place of what was withdrawn, else that there is nothing.
Response missing(const Visit& visit) {
  auto withdrawn = withdrawn_page(visit);
  return answer(visit, withdrawn ? std::move(*withdrawn) : missing_page(visit));
}

Response unavailable(const Visit& visit) {
  auto response = answer(visit, unavailable_page(visit));
  response.with("Retry-After", "60");
  return response;
}

// What `make` finds for a visit, else that it is missing; that it cannot be told while the store
// cannot be read.
Answer found(const SitePointer& site,
             const std::function<std::optional<Response>(const Visit&)>& make) {
  return [=](const Request& request, const Parameters& parameters) {
    const auto language = language_of(parameters.at("lang"));
    if (!language) return missing(*site, request);
    const Visit visit(*site, *language, request, parameters);
    if (!visit.readable) return unavailable(visit);
    auto response = make(visit);
    return response ? std::move(*response) : missing(visit);
  };
}

// Where a municipality is that is written otherwise than its address, "Øvre-Eiker"; the search
// where several may be meant.
std::optional<Response> near_address(const Visit& visit) {
  const auto& word = visit.parameter("address");
  const auto hits = visit.site.data().search->find(word);
  const auto sure = std::ranges::count_if(
      hits, [](const auto& hit) { return hit.nearness <= service::Nearness::Folded; });
  if (sure == 0) return std::nullopt;
  if (sure > 1) return http::redirect(302, visit.address("/sok?q=" + http::encoded(word)));
  return http::redirect(302, address_of(visit, hits.front().municipality->municipality));
}

using Build = std::optional<Page> (*)(const Visit&);

std::optional<Response> built(const Visit& visit, Build build) {
  auto page = build(visit);
  if (!page) return std::nullopt;
  return answer(visit, std::move(*page));
}

Answer page(const SitePointer& site, Build build) {
  return found(site, [=](const Visit& visit) { return built(visit, build); });
}

// It needs nothing of the store.
Answer text(const SitePointer& site, std::string_view name, Section section = Section::None) {
  return [=](const Request& request, const Parameters& parameters) {
    const auto language = language_of(parameters.at("lang"));
    if (!language) return missing(*site, request);
    const Visit visit(*site, *language, request, parameters);
    return answer(visit, text_page(visit, name, section));
  };
}

// What ends the last part of an address of data, and what that is.
struct Form {
  ReportFile file;
  DataForm data;
};
constexpr std::array forms{Form{report_csv, DataForm::Csv}, Form{report_json, DataForm::Json}};

// All that is published as one file.
Answer all_as(const SitePointer& site, const ReportFile& file,
              std::string (*make)(const Visit&, const PublicationList&)) {
  return found(site, [=](const Visit& visit) -> std::optional<Response> {
    return data_response(visit, file.media_type, make(visit, all_publications(visit)));
  });
}

using Data = std::optional<Response> (*)(const Visit&, const Form&, std::string_view);

// What stands at one address: the page, or with the ending of a form what is under it as data, told
// the visit, the form and the last part of the address without the ending.
struct Place {
  Build page;
  Data data;
  std::optional<Response> (*elsewhere)(const Visit&) = nullptr;  // asked where there is no page
};

// `last` is the parameter that is the last part of the address.
Answer page_or_data(const SitePointer& site, const std::string& last, const Place& place) {
  return found(site, [=](const Visit& visit) -> std::optional<Response> {
    std::string_view word = visit.parameter(last);
    const auto* form = std::ranges::find_if(
        forms, [&](const Form& one) { return word.ends_with(one.file.ending); });
    if (form == forms.end()) {
      auto made = built(visit, place.page);
      return made || place.elsewhere == nullptr ? std::move(made) : place.elsewhere(visit);
    }
    word.remove_suffix(form->file.ending.size());
    return place.data(visit, *form, word);
  });
}

Answer data(const SitePointer& site, Data make, const Form& form) {
  return found(site, [=](const Visit& visit) { return make(visit, form, {}); });
}

// What a builder of pages.hpp gives.
template <std::optional<std::string> (*Build)(const Visit&, DataForm, std::string_view)>
std::optional<Response> as_data(const Visit& visit, const Form& form, std::string_view last) {
  auto text = Build(visit, form.data, last);
  if (!text) return std::nullopt;
  return data_response(visit, form.file.media_type, std::move(*text));
}

std::optional<Response> evaluation_data(const Visit& visit, const Form& form,
                                        std::string_view year) {
  return figures_file(visit, year, {}, form.file);
}

std::optional<Response> area_data(const Visit& visit, const Form& form, std::string_view area) {
  return figures_file(visit, visit.parameter("year"), area, form.file);
}

// A file beside the pages of an evaluation.
Answer file(const SitePointer& site, std::optional<Response> (*make)(const Visit&)) {
  return found(site, make);
}

Answer report(const SitePointer& site, const ReportFile& file) {
  return found(site, [=](const Visit& visit) { return report_file(visit, file); });
}

// Where an area or a sub-area of the leading edition stands: not for ever, so 302.
Answer leading(const SitePointer& site, std::string_view part) {
  return found(site, [=](const Visit& visit) -> std::optional<Response> {
    const auto* edition = leading_edition(visit);
    if (edition == nullptr) return std::nullopt;
    return http::redirect(302, address_of(visit, edition->id) + std::string(part) +
                                   http::encoded(visit.parameter("code")));
  });
}

Answer front_door() {
  return [](const Request& request, const Parameters&) {
    const auto language = asked_language(request.header("Accept-Language"), Language::Swedish);
    auto response = http::redirect(303, "/" + std::string(tag_of(language)));
    response.with("Vary", "Accept-Language");
    return response;
  };
}

Answer asset(const SitePointer& site) {
  return [=](const Request& request, const Parameters& parameters) {
    const auto& files = site->assets().files;
    const auto found = files.find(parameters.at("name"));
    if (found == files.end()) return missing(*site, request);
    Response response{200, {}, found->second.body};
    response.with("Content-Type", std::string(found->second.media_type))
        .with("Cache-Control", "public, max-age=31536000, immutable")
        .with("X-Content-Type-Options", "nosniff");
    return response;
  };
}

// The service worker has one address for ever; browsers ask whether it has changed.
Answer worker(const SitePointer& site) {
  return [=](const Request& request, const Parameters&) {
    Response response{200, {}, site->assets().worker};
    response.with("Content-Type", "text/javascript; charset=utf-8")
        .with("Cache-Control", "no-cache")
        .with("X-Content-Type-Options", "nosniff");
    return if_changed(request, std::move(response));
  };
}

// For who asks without having read a page.
Answer icon(const SitePointer& site) {
  return
      [=](const Request&, const Parameters&) { return http::redirect(302, site->assets().icon); };
}

}  // namespace

std::vector<http::Route> site_routes(const SitePointer& site) {
  using enum http::Method;
  return {
      {Get, "/", front_door()},
      {Get, "/static/{name}", asset(site)},
      {Get, std::string(worker_address), worker(site)},
      {Get, "/{lang}", page(site, front_page)},
      {Get, "/{lang}/sok", page(site, search_page)},
      {Get, "/{lang}/sok.csv", data(site, as_data<search_data>, forms[0])},
      {Get, "/{lang}/sok.json", data(site, as_data<search_data>, forms[1])},
      {Get, "/{lang}/medelvarden.csv", data(site, as_data<averages_data>, forms[0])},
      {Get, "/{lang}/medelvarden.json", data(site, as_data<averages_data>, forms[1])},
      {Get, "/{lang}/utvarderingar", page(site, evaluations_page)},
      {Get, "/{lang}/utvarderingar.csv", all_as(site, report_csv, evaluations_csv)},
      {Get, "/{lang}/utvarderingar.json", all_as(site, report_json, evaluations_json)},
      {Get, "/{lang}/poang.csv", all_as(site, report_csv, points_csv), http::Pace::Slow},
      {Get, "/{lang}/poang.json", all_as(site, report_json, points_json), http::Pace::Slow},
      {Get, "/{lang}/kommun/{address}",
       page_or_data(site, "address",
                    {municipality_page, as_data<municipality_data>, near_address})},
      {Get, "/{lang}/kommun/{address}/{year}",
       page_or_data(site, "year", {evaluation_page, evaluation_data})},
      {Get, "/{lang}/kommun/{address}/{year}/omrade/{area}",
       page_or_data(site, "area", {evaluation_area_page, area_data})},
      {Get, "/{lang}/kommun/{address}/{year}/utgava/{number}", file(site, earlier_report),
       http::Pace::Slow},
      {Get, "/{lang}/kommun/{address}/{year}/bild/{file}", file(site, picture_file)},
      {Get, "/{lang}/kommun/{address}/{year}/rapport.html", report(site, report_html),
       http::Pace::Slow},
      {Get, "/{lang}/kommun/{address}/{year}/rapport.pdf", report(site, report_pdf),
       http::Pace::InTurn},
      {Get, "/{lang}/kommun/{address}/{year}/rapport.csv", report(site, report_csv),
       http::Pace::Slow},
      {Get, "/{lang}/kommun/{address}/{year}/rapport.json", report(site, report_json),
       http::Pace::Slow},
      {Get, "/{lang}/jamfor", page(site, compare_page)},
      {Get, "/{lang}/jamfor.csv", data(site, as_data<compare_data>, forms[0])},
      {Get, "/{lang}/jamfor.json", data(site, as_data<compare_data>, forms[1])},
      {Get, "/{lang}/instrument", page(site, instruments_page)},
      {Get, "/{lang}/instrument.csv", data(site, as_data<instruments_data>, forms[0])},
      {Get, "/{lang}/instrument.json", data(site, as_data<instruments_data>, forms[1])},
      {Get, "/{lang}/instrument/{instrument}/{edition}",
       page_or_data(site, "edition", {edition_page, as_data<edition_data>})},
      {Get, "/{lang}/instrument/{instrument}/{edition}/omrade/{area}",
       page_or_data(site, "area", {area_page, as_data<edition_area_data>})},
      {Get, "/{lang}/instrument/{instrument}/{edition}/delomrade/{sub_area}",
       page_or_data(site, "sub_area", {sub_area_page, as_data<edition_sub_area_data>}),
       http::Pace::Slow},
      {Get, "/{lang}/forebilder", page(site, role_models_page)},
      {Get, "/{lang}/forebilder.csv", data(site, as_data<role_models_data>, forms[0])},
      {Get, "/{lang}/forebilder.json", data(site, as_data<role_models_data>, forms[1])},
      {Get, "/{lang}/omrade/{code}", leading(site, "/omrade/")},
      {Get, "/{lang}/delomrade/{code}", leading(site, "/delomrade/")},
      {Get, "/{lang}/metod", text(site, "method", Section::Method)},
      {Get, "/{lang}/om", text(site, "about", Section::About)},
      {Get, "/{lang}/tillganglighet", text(site, "access")},
      {Get, "/{lang}/personuppgifter", text(site, "privacy")},
      {Get, "/{lang}/oppna-data", text(site, "data", Section::Data)},
      {Get, "/favicon.ico", icon(site)},
  };
}

http::Response unreadable(const Site& site, const Request& request) {
  static const Parameters none;
  Request plain = request;  // its address cannot be written into the page
  const auto end = plain.path.find('/', std::min<std::size_t>(1, plain.path.size()));
  plain.path = language_of(plain.path.substr(0, end).substr(std::min<std::size_t>(1, end)))
                   ? plain.path.substr(0, end)
                   : "/";
  const Visit visit(site, language_for(plain), plain, none);
  return answer(visit, unreadable_page(visit));
}

http::Handler not_found(SitePointer site) {
  return [site = std::move(site)](const Request& request) { return missing(*site, request); };
}

}  // namespace kompass::site
