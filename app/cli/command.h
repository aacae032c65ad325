#pragma once

#include <QStringList>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace yiren {

// What a command takes, as the files of the commands write it down. CLI11 does the work; its long header is read in command.cpp and
// usage.cpp alone.

// One option, flag or positional word of a command.
class Option
{
public:
    explicit Option(CLI::Option &option) : m_option(&option) {}

    Option &required();
    Option &oneOf(const std::vector<std::string> &words);
    Option &needs(const Option &other);
    Option &excludes(const Option &other);
    bool isGiven() const; // once the words are parsed

private:
    CLI::Option *m_option; // the parser's
};

// A command, or one of the commands within it. A name without "--" is a positional word.
class Command
{
public:
    explicit Command(CLI::App &app) : m_app(&app) {}

    Command command(const std::string &name, const std::string &what);
    void needsACommand(); // one of those within it must be named
    Option option(const std::string &name, std::string &value, const std::string &what = {});
    Option option(const std::string &name, QString &value, const std::string &what = {});
    Option option(const std::string &name, std::vector<std::string> &values, const std::string &what = {});
    Option option(const std::string &name, QStringList &values, const std::string &what = {});
    Option option(const std::string &name, qint64 &value, const std::string &what = {});
    Option option(const std::string &name, quint64 &value, const std::string &what = {});
    Option option(const std::string &name, double &value, const std::string &what = {});
    Option flag(const std::string &name, bool &value, const std::string &what = {});
    // Called once its words are in their places. It may end with missing().
    void whenCalled(const std::function<void()> &take);

private:
    CLI::App *m_app; // the parser's
};

// In whenCalled(): words that are needed here are not there.
[[noreturn]] void missing(const std::string &words);

// The parser of all words; speaks the program's language.
class WordParser
{
public:
    WordParser(const std::string &name, const std::string &version);
    ~WordParser();
    Q_DISABLE_COPY_MOVE(WordParser)

    Command root();
    enum class Outcome { Parsed, Answered, Refused };   // Answered: --help, --version
    [[nodiscard]] Outcome parse(int argc, char **argv); // says on the terminal what was answered or wrong

private:
    std::unique_ptr<CLI::App> m_app;
};

} // namespace yiren
