// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <iterator>

#include "service/settings/settings.hpp"

namespace kompass::service {
namespace {

using enum SettingKind;
using S = Settings;

std::vector<SettingRow> of_the_place() {
  return {
      {"store", Store, "", "where everything is kept; made when it is not there", &S::store},
      {"listen", Endpoint, "127.0.0.1:8080", "where the server listens", &S::listen},
      {"base-address", WebSite, "", "where people find it; links in letters begin with it",
       &S::base_address},
      {"templates", Folder, "", "pages of your own instead of those that come along",
       &S::templates},
      {"time-zone", Zone, "Europe/Stockholm",
       "where people are: the times that pages of the workspace tell are those of this zone",
       &S::time_zone},
      {"tls.certificate", File, "", "certificate with its chain, PEM", &S::tls_certificate},
      {"tls.key", File, "", "its key, PEM", &S::tls_key},
  };
}

std::vector<SettingRow> of_the_operator() {
  return {
      {"operator.name", Text, "",
       "who runs the site; stands on the pages about accessibility and personal data",
       &S::operator_name},
      {"operator.contact", Text, "", "how to reach them: an e-mail address or a telephone number",
       &S::operator_contact},
      {"draft-warning.sv", Text, "",
       "what it means that the municipality can read the draft, in your own words; stands in the "
       "workspace before the fact check, on pages in Swedish",
       &S::draft_warning_sv},
      {"draft-warning.nb", Text, "", "the same on pages in Norwegian", &S::draft_warning_nb},
      {"draft-warning.en", Text, "", "the same on pages in English", &S::draft_warning_en},
      {"accessibility-faults.sv", Paragraphs, "",
       "what is not accessible, why, and what to do instead, a paragraph a line; stands on the "
       "page "
       "about accessibility in the place of known faults, in Swedish",
       &S::accessibility_faults_sv},
      {"accessibility-faults.nb", Paragraphs, "", "the same in Norwegian",
       &S::accessibility_faults_nb},
      {"accessibility-faults.en", Paragraphs, "", "the same in English",
       &S::accessibility_faults_en},
      {"accessibility-tested.sv", Paragraphs, "",
       "how, when and by whom the site was tested, a paragraph a line; stands there in the place "
       "of "
       "how the pages have been tested, in Swedish",
       &S::accessibility_tested_sv},
      {"accessibility-tested.nb", Paragraphs, "", "the same in Norwegian",
       &S::accessibility_tested_nb},
      {"accessibility-tested.en", Paragraphs, "", "the same in English",
       &S::accessibility_tested_en},
      {"accessibility-conformity",
       Choice,
       "",
       "how far the site meets what the law asks for, as the operator judges it",
       &S::accessibility_conformity,
       0,
       {"full", "part", "none"}},
      {"accessibility-date", Day, "",
       "when the operator's accessibility statement was written or last gone through; with it the "
       "page is that statement",
       &S::accessibility_date},
  };
}

std::vector<SettingRow> of_mail() {
  return {
      {"smtp.host", Text, "", "server that sends letters; without one, links are printed",
       &S::smtp_host},
      {"smtp.port", Count, "587", "its port", &S::smtp_port, 65535},
      {"smtp.security",
       Choice,
       "starttls",
       "how the connection is kept private; `none` is for a server on the same machine",
       &S::smtp_security,
       0,
       {"starttls", "tls", "none"}},
      {"smtp.user", Text, "", "account at that server", &S::smtp_user},
      {"smtp.password-file", File, "", "file that holds its password and nothing else",
       &S::smtp_password_file},
      {"smtp.password", Secret, "", "the password itself, where there is no such file",
       &S::smtp_password},
      {"smtp.from", Mail, "", "sender of the letters", &S::smtp_from},
  };
}

std::vector<SettingRow> of_the_work() {
  return {
      {"trusted-proxies", Addresses, "",
       "addresses of the proxies in front; only theirs are `X-Forwarded-For` and "
       "`X-Forwarded-Proto` believed",
       &S::trusted_proxies},
      {"metrics-readers", Addresses, "127.0.0.1, ::1", "who may read `/metrics`",
       &S::metrics_readers},
      {"threads", Count, "2", "threads that read requests and make quick answers", &S::threads, 64},
      {"slow-threads", Count, "2", "threads that make answers that take long", &S::slow_threads,
       64},
      {"rate.visitors", Count, "3000",
       "requests to the API a minute by one address that has not signed in", &S::rate_visitors,
       1'000'000'000},
      {"rate.accounts", Count, "6000", "the same by one account", &S::rate_accounts, 1'000'000'000},
      {"log.format",
       Choice,
       "text",
       "form of a line on standard error",
       &S::log_format,
       0,
       {"text", "json"}},
      {"log.level",
       Choice,
       "info",
       "what is logged: this and what weighs more",
       &S::log_level,
       0,
       {"error", "warning", "info", "debug"}},
  };
}

std::vector<SettingRow> all_rows() {
  std::vector<SettingRow> all;
  for (auto* part : {of_the_place, of_the_operator, of_mail, of_the_work}) {
    std::ranges::move(part(), std::back_inserter(all));
  }
  return all;
}

}  // namespace

const std::vector<SettingRow>& settings_table() {
  static const std::vector<SettingRow> table = all_rows();
  return table;
}

const SettingRow* find_setting(std::string_view name) {
  const auto found = std::ranges::find(settings_table(), name, &SettingRow::name);
  return found == settings_table().end() ? nullptr : &*found;
}

std::string variable_of(const SettingRow& row) {
  std::string variable = "KOMPASS_";
  for (const char c : row.name) {
    const bool letter = c >= 'a' && c <= 'z';
    variable += letter ? static_cast<char>(c - 'a' + 'A') : '_';
  }
  return variable;
}

std::string flag_of(const SettingRow& row) {
  if (row.kind == SettingKind::Secret) return "";
  if (row.name.starts_with("tls.")) return "--tls";  // both at once
  std::string flag = "--" + std::string(row.name);
  std::ranges::replace(flag, '.', '-');
  return flag;
}

}  // namespace kompass::service
