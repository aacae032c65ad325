#include "cli/analyze.h"

#include "analysis/functions.h"
#include "cli/words.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace yiren {

namespace {

Error batchError(const char *code, qint64 place, const QString &expected)
{
    return inputError(code, {QStringLiteral("stdin"), place, {}, expected, {}});
}

// The calls on stdin, each with an id, a function and an input; the place of an error is the number of the call.
Result<QJsonArray> callsOf(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isArray())
        return failure(batchError("analyze.no_array", 0, QStringLiteral("[{\"id\", \"function\", \"input\"}]")));
    const QJsonArray calls = document.array();
    for (int i = 0; i < calls.size(); ++i) {
        const QJsonObject call = calls.at(i).toObject();
        const bool isCall = !analysis::idOf(call).isEmpty() && call.value(QLatin1String("function")).isString()
            && call.value(QLatin1String("input")).isObject();
        if (!isCall)
            return failure(batchError("analyze.no_call", i + 1, QStringLiteral("{\"id\", \"function\", \"input\"}")));
    }
    return calls;
}

// The contract has one form for this command, with and without --json.
Exit answerBatch(Terminal &terminal)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return terminal.fail(batchError("analyze.no_array", 0, QStringLiteral("[{\"id\", \"function\", \"input\"}]")));
    const auto calls = callsOf(in.readAll());
    if (!calls)
        return terminal.fail(calls.error());
    for (const QJsonValue &call : *calls)
        if (const QString name = call.toObject().value(QLatin1String("function")).toString(); analysis::functionNamed(name) == nullptr)
            terminal.note(Cli::tr("There is no function \"%1\"; it is refused.").arg(name));
    const QByteArray json = QJsonDocument(analysis::answers(*calls)).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(json.constData(), 1, static_cast<std::size_t>(json.size()), stdout);
    return Exit::Ok;
}

} // namespace

void addAnalyzeBatch(CommandLine &line, Command &analyze)
{
    analyze.command("batch", said(Cli::tr("Answers each call of a JSON array on stdin: {\"id\", \"function\", \"input\"}")))
        .whenCalled([&line] { line.chosen = answerBatch; });
}

} // namespace yiren
