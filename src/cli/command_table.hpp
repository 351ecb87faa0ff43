// SPDX-License-Identifier: EUPL-1.2
// The command line as a table: which commands there are, what each takes, what it is for.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>

#include "cli/commands.hpp"

namespace kompass::cli {

class CommandTable {
 public:
  explicit CommandTable(Serve serve);
  CommandTable(const CommandTable&) = delete;
  CommandTable& operator=(const CommandTable&) = delete;

  CLI::App& app() { return app_; }

  // What to run when a command that needs the data folders is the one given; else empty.
  using Command = std::function<Exit(Session&)>;
  [[nodiscard]] const Command& chosen() const { return chosen_; }
  [[nodiscard]] bool version_asked() const { return version_->parsed(); }
  [[nodiscard]] bool json() const { return json_; }

 private:
  CLI::App* add(CLI::App& under, const std::string& name, const std::string& about,
                const std::string& example);
  // Last of a command's options: --json, and what runs it.
  template <class Options>
  void runs(CLI::App* command, Exit (*run)(const Options&, Session&), const Options& options);
  void json_flag(CLI::App* command);
  void add_read();
  void add_score_and_check();
  void add_report();
  void add_compare();
  void add_instrument_check(CLI::App& group);
  void add_instrument_show_and_diff(CLI::App& group);
  void add_instrument_lock(CLI::App& group);
  void add_import();
  void add_demo();
  void add_audit();
  void add_account();
  void add_serve(Serve serve);
  void add_settings();
  void add_backup_and_restore();
  void add_export();

  CLI::App app_;
  CLI::App* version_ = nullptr;
  bool json_ = false;
  Command chosen_;
  ScoreOptions score_;
  CheckOptions check_;
  CompareOptions compare_;
  ReadOptions read_;
  ReportOptions report_;
  InstrumentCheckOptions instrument_check_;
  InstrumentShowOptions show_;
  InstrumentDiffOptions diff_;
  InstrumentLockOptions lock_;
  ImportOptions import_;
  DemoOptions demo_;
  AuditVerifyOptions audit_verify_;
  CreateAdministratorOptions create_administrator_;
  AuditExportOptions audit_export_;
  BackupOptions backup_;
  ExportOptions export_;
  SettingOptions settings_;
};

}  // namespace kompass::cli
