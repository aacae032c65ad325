#include "cli/usage.h"

#include "cli/words.h"

#include <CLI/CLI.hpp>

#include <QRegularExpression>

namespace yiren {

namespace {

// The parser's help with our headings.
class HelpPage final : public CLI::Formatter
{
public:
    HelpPage()
    {
        label("Usage", said(Cli::tr("Usage")));
        label("OPTIONS", said(Cli::tr("OPTIONS")));
        label("SUBCOMMAND", said(Cli::tr("COMMAND")));
        label("REQUIRED", said(Cli::tr("(required)")));
        label("Needs", said(Cli::tr("only with")));
        label("Excludes", said(Cli::tr("not with")));
        label("Positionals", said(Cli::tr("What to name")));
    }

    std::string make_group(std::string group, bool isPositional, std::vector<const CLI::Option *> options) const override
    {
        return CLI::Formatter::make_group(group == "Options" ? said(Cli::tr("Options")) : group, isPositional, std::move(options));
    }
    std::string make_subcommands(const CLI::App *app, CLI::AppFormatMode mode) const override
    {
        const std::string page = CLI::Formatter::make_subcommands(app, mode);
        return CLI::detail::find_and_replace(page, "\nSubcommands:\n", "\n" + said(Cli::tr("Commands")) + ":\n");
    }
};

// How a sentence of CLI11 2 is said; the parts in brackets take the place of %1, %2, %3.
struct UsageWording {
    const char *pattern;
    const char *sentence;
};

constexpr UsageWording wordings[] = {
    {"^A subcommand is required$", QT_TRANSLATE_NOOP("Usage", "A command is missing.")},
    {"^(.+): (.+) not in \\{(.+)\\}$", QT_TRANSLATE_NOOP("Usage", "%1: \"%2\" is none of %3.")},
    {"^(.+) is required$", QT_TRANSLATE_NOOP("Usage", "%1 is required.")},
    {"^The following arguments? (?:was|were) not expected: (.+)$", QT_TRANSLATE_NOOP("Usage", "This is not expected here: %1")},
    {"^Could not convert: (.+) = (.+)$", QT_TRANSLATE_NOOP("Usage", "%1: \"%2\" can't be taken for it.")},
    {"^(.+): 1 required .+ missing$", QT_TRANSLATE_NOOP("Usage", "%1: its value is missing.")},
    {"^(.+): At Most (\\d+) required but received (\\d+)$", QT_TRANSLATE_NOOP("Usage", "%1: at most %2 values, not %3.")},
    {"^(.+) requires (.+)$", QT_TRANSLATE_NOOP("Usage", "%1 is used only with %2.")},
    {"^(.+) excludes (.+)$", QT_TRANSLATE_NOOP("Usage", "%1 can't be used with %2.")},
};

QString sentenceOf(const QString &complaint)
{
    for (const UsageWording &wording : wordings) {
        const auto match = QRegularExpression(QString::fromLatin1(wording.pattern)).match(complaint);
        if (!match.hasMatch())
            continue;
        const QString sentence = QCoreApplication::translate("Usage", wording.sentence);
        switch (match.lastCapturedIndex()) {
        case 1:
            return sentence.arg(match.captured(1));
        case 2:
            return sentence.arg(match.captured(1), match.captured(2));
        case 3:
            return sentence.arg(match.captured(1), match.captured(2), match.captured(3));
        default:
            return sentence;
        }
    }
    return complaint; // in the parser's own words
}

std::string complaintOf(const CLI::App *, const CLI::Error &error)
{
    return said(sentenceOf(QString::fromUtf8(error.what())) + u'\n' + Cli::tr("All words: --help")) + "\n";
}

} // namespace

bool wantsChinese(const QStringList &arguments)
{
    for (qsizetype at = 1; at < arguments.size(); ++at) {
        const QString next = arguments.value(at + 1);
        for (const QString &language : {QStringLiteral("zh"), QStringLiteral("en")}) {
            if (arguments[at] == u"--language=" + language || (arguments[at] == u"--language" && next == language))
                return language == u"zh";
        }
    }
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(variable);
        if (!value.isEmpty())
            return !value.startsWith("en");
    }
    return true;
}

void speakOurLanguage(CLI::App &app)
{
    app.formatter(std::make_shared<HelpPage>());
    app.failure_message(complaintOf);
    app.set_help_flag("-h,--help", said(Cli::tr("Say this and end")));
}

} // namespace yiren
