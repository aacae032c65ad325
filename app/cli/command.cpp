#include "cli/command.h"

#include "cli/usage.h"
#include "cli/words.h"

#include <CLI/CLI.hpp>

namespace yiren {

Option &Option::required()
{
    m_option->required();
    return *this;
}

Option &Option::oneOf(const std::vector<std::string> &words)
{
    m_option->check(CLI::IsMember(words));
    return *this;
}

Option &Option::needs(const Option &other)
{
    m_option->needs(other.m_option);
    return *this;
}

Option &Option::excludes(const Option &other)
{
    m_option->excludes(other.m_option);
    return *this;
}

bool Option::isGiven() const
{
    return m_option->count() > 0;
}

Command Command::command(const std::string &name, const std::string &what)
{
    return Command(*m_app->add_subcommand(name, what));
}

void Command::needsACommand()
{
    m_app->require_subcommand(1);
}

Option Command::option(const std::string &name, std::string &value, const std::string &what)
{
    return Option(*m_app->add_option(name, value, what));
}

Option Command::option(const std::string &name, std::vector<std::string> &values, const std::string &what)
{
    return Option(*m_app->add_option(name, values, what));
}

Option Command::option(const std::string &name, QString &value, const std::string &what)
{
    const auto take = [&value](const std::string &word) { value = QString::fromStdString(word); };
    return Option(*m_app->add_option_function<std::string>(name, take, what));
}

Option Command::option(const std::string &name, QStringList &values, const std::string &what)
{
    const auto take = [&values](const std::vector<std::string> &words) {
        for (const std::string &word : words)
            values.append(QString::fromStdString(word));
    };
    return Option(*m_app->add_option_function<std::vector<std::string>>(name, take, what));
}

Option Command::option(const std::string &name, qint64 &value, const std::string &what)
{
    return Option(*m_app->add_option(name, value, what));
}

Option Command::option(const std::string &name, quint64 &value, const std::string &what)
{
    return Option(*m_app->add_option(name, value, what));
}

Option Command::option(const std::string &name, double &value, const std::string &what)
{
    return Option(*m_app->add_option(name, value, what));
}

Option Command::flag(const std::string &name, bool &value, const std::string &what)
{
    return Option(*m_app->add_flag(name, value, what));
}

void Command::whenCalled(const std::function<void()> &take)
{
    m_app->callback(take);
}

void missing(const std::string &words)
{
    throw CLI::RequiredError(words); // CLI11 reports through exceptions; parse() catches them
}

WordParser::WordParser(const std::string &name, const std::string &version) : m_app(std::make_unique<CLI::App>())
{
    speakOurLanguage(*m_app);
    m_app->name(name);
    m_app->description(said(Cli::tr("Yiren on the command line: bills and orders in, days reconciled to the fen, proven and closed")));
    m_app->set_version_flag("--version", name + ' ' + version, said(Cli::tr("Say the version and end")));
}

WordParser::~WordParser() = default;

Command WordParser::root()
{
    return Command(*m_app);
}

WordParser::Outcome WordParser::parse(int argc, char **argv)
{
    try {
        m_app->parse(argc, argv);
    } catch (const CLI::ParseError &error) { // --help and --version are among them
        return m_app->exit(error) == 0 ? Outcome::Answered : Outcome::Refused;
    }
    return Outcome::Parsed;
}

} // namespace yiren
