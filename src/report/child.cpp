// SPDX-License-Identifier: EUPL-1.2
// A socket pair instead of pipes: a write to a dead program is then an error and not SIGPIPE,
// without touching the signal handling of the process.
#include "report/child.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include "base/mapped.hpp"
#include "base/text.hpp"

namespace kompass::report {
namespace {

constexpr std::string_view no_network_mark = "kompass: no network\n";

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  auto result =
      mapped(texts, [](const std::string& text) { return const_cast<char*>(text.c_str()); });
  result.push_back(nullptr);
  return result;
}

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

// Everything between fork and exec; only async-signal-safe calls.
struct Launch {
  int channel, log;
  rlim_t memory;  // bytes, 0: no limit
  char* const* arguments;
  char* const* environment;

  [[noreturn]] void run() const {
    dup2(channel, STDIN_FILENO);
    dup2(channel, STDOUT_FILENO);
    dup2(log, STDERR_FILENO);
    close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, nullptr);
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_CORE, 0);
    if (memory > 0) limit(RLIMIT_DATA, memory);
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0) {
      [[maybe_unused]] auto written =
          write(STDERR_FILENO, no_network_mark.data(), no_network_mark.size());
    }
    execve(arguments[0], arguments, environment);
    _exit(127);
  }
};

Problem refused(std::string_view what) {
  return {Trouble::Environment, "", fmt::format("{}: {}", what, std::strerror(errno)),
          "see the limits of this machine with ulimit -a"};
}

// True when the channel is ready before the deadline.
bool ready(int channel, short events, Deadline deadline) {
  for (;;) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    pollfd wait{channel, events, 0};
    const int found = poll(&wait, 1, static_cast<int>(std::max<long long>(0, left.count())));
    if (found > 0) return true;
    if (found == 0 || errno != EINTR) return false;
  }
}

void close_if_open(int& file) {
  if (file >= 0) close(file);
  file = -1;
}

}  // namespace

Result<Child> Child::spawn(const Command& command) {
  Child child;
  std::array<int, 2> ends{-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return refused("cannot connect to a helper program");
  }
  child.channel_ = ends[0];
  child.log_ = memfd_create("kompass-helper-log", MFD_CLOEXEC);
  const auto arguments = pointers(command.arguments);
  const auto environment = pointers(command.environment);
  const Launch launch{ends[1], child.log_, rlim_t{command.memory_mib} << 20, arguments.data(),
                      environment.data()};
  child.pid_ = child.log_ < 0 ? -1 : fork();
  if (child.pid_ == 0) launch.run();
  const int reason = errno;
  close(ends[1]);
  errno = reason;
  if (child.pid_ < 0) return refused("cannot start a helper program");
  fcntl(child.channel_, F_SETFL, O_NONBLOCK);
  return child;
}

Child::Child(Child&& other) noexcept {
  *this = std::move(other);
}

Child& Child::operator=(Child&& other) noexcept {
  std::swap(pid_, other.pid_);
  std::swap(channel_, other.channel_);
  std::swap(log_, other.log_);
  std::swap(status_, other.status_);
  std::swap(pending_, other.pending_);
  return *this;
}

Child::~Child() {
  if (pid_ > 0) kill();
  close_if_open(channel_);
  close_if_open(log_);
}

Wait Child::send(std::string_view line, Deadline deadline) {
  while (!line.empty()) {
    const ssize_t sent = ::send(channel_, line.data(), line.size(), MSG_NOSIGNAL);
    if (sent >= 0) {
      line.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN) {
      if (!ready(channel_, POLLOUT, deadline)) return Wait::Late;
    } else if (errno != EINTR) {
      return Wait::Ended;
    }
  }
  return Wait::Done;
}

Wait Child::receive(std::string& line, Deadline deadline) {
  std::array<char, 1 << 16> buffer;
  std::size_t looked = 0;
  for (;;) {
    if (const auto end = pending_.find('\n', looked); end != std::string::npos) {
      line = pending_.substr(0, end);
      pending_.erase(0, end + 1);
      return Wait::Done;
    }
    looked = pending_.size();
    const ssize_t got = recv(channel_, buffer.data(), buffer.size(), 0);
    if (got > 0) {
      pending_.append(buffer.data(), static_cast<std::size_t>(got));
    } else if (got < 0 && errno == EAGAIN) {
      if (!ready(channel_, POLLIN, deadline)) return Wait::Late;
    } else if (got == 0 || errno != EINTR) {
      return Wait::Ended;
    }
  }
}

void Child::kill() {
  if (status_) return;
  ::kill(pid_, SIGKILL);
  int status = 0;
  while (waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  status_ = status;
}

std::string Child::said() const {
  std::string text(4096, '\0');
  const off_t end = lseek(log_, 0, SEEK_END);
  const off_t from = std::max<off_t>(0, end - static_cast<off_t>(text.size()));
  const ssize_t got = pread(log_, text.data(), text.size(), from);
  text.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
  return text;
}

std::string Child::obituary() {
  // It has closed the channel, so its end is near; a kill comes too late for one that has ended.
  int status = 0;
  for (int tries = 0; !status_ && tries < 50; ++tries) {
    if (waitpid(pid_, &status, WNOHANG) == pid_) status_ = status;
    if (!status_) usleep(20'000);
  }
  kill();
  const std::string all = said();
  std::string last;
  for (const auto line : split(all, '\n')) {
    if (trimmed(line).empty() || no_network_mark.starts_with(line)) continue;
    last = trimmed(line);
    if (last.find("Error: ") != std::string::npos || last.find("Error [") != std::string::npos) {
      break;  // Node goes on with a trace and its own version
    }
  }
  const std::string how = WIFSIGNALED(*status_)
                              ? fmt::format("signal {}", WTERMSIG(*status_))
                              : fmt::format("exit code {}", WEXITSTATUS(*status_));
  return last.empty() ? how : fmt::format("{}, \"{}\"", how, last);
}

bool Child::without_network() const {
  std::string start(no_network_mark.size(), '\0');
  return pread(log_, start.data(), start.size(), 0) == static_cast<ssize_t>(start.size()) &&
         start == no_network_mark;
}

}  // namespace kompass::report
