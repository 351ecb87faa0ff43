// SPDX-License-Identifier: EUPL-1.2
#include "cli/setting_options.hpp"

namespace kompass::cli {
namespace {

// Places are looked for when all is read, so that all that are missing are told at once.
CLI::Validator validator_of(const service::SettingRow& row) {
  return {[&row](const std::string& text) {
            using enum service::SettingKind;
            if (row.kind == File || row.kind == Folder) return std::string();
            const auto fault = service::fault_of(row, text);
            return fault ? text + " " + *fault : std::string();
          },
          ""};
}

}  // namespace

void add_setting_options(CLI::App* command, SettingOptions& options) {
  const auto given = [&options](std::string_view name, const std::string& flag) {
    return [&options, name, flag](const std::string& text) {
      options.flags.push_back({std::string(name), text, flag});
    };
  };
  command->add_option("--config", options.config, "File of settings, TOML")
      ->envname("KOMPASS_CONFIG");
  for (const auto& row : service::settings_table()) {
    const auto flag = service::flag_of(row);
    if (flag.empty() || flag == "--tls") continue;
    command->add_option_function<std::string>(flag, given(row.name, flag), std::string(row.meaning))
        ->check(validator_of(row));
  }
  command
      ->add_option_function<std::vector<std::string>>(
          "--tls",
          [=](const std::vector<std::string>& files) {
            given("tls.certificate", "--tls")(files.at(0));
            given("tls.key", "--tls")(files.at(1));
          },
          "certificate and key, PEM files")
      ->expected(2);
}

}  // namespace kompass::cli
