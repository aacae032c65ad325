#include "sandbox/faultscript.h"

#include "sandbox/corp/corpservice.h"
#include "sandbox/official/officialroute.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace yiren::sandbox {

namespace {

using Kind = Fault::Kind;

std::optional<Kind> namedKind(const QString &name)
{
    static const QHash<QString, Kind> kinds{{QStringLiteral("close_before_apply"), Kind::CloseBeforeApply},
                                            {QStringLiteral("close_after_apply"), Kind::CloseAfterApply},
                                            {QStringLiteral("half_body"), Kind::HalfBody},
                                            {QStringLiteral("wrong_length"), Kind::WrongLength},
                                            {QStringLiteral("bad_signature"), Kind::BadSignature},
                                            {QStringLiteral("signtest"), Kind::SignTest},
                                            {QStringLiteral("missing_headers"), Kind::MissingHeaders},
                                            {QStringLiteral("unknown_serial"), Kind::UnknownSerial},
                                            {QStringLiteral("stale_timestamp"), Kind::StaleTimestamp},
                                            {QStringLiteral("redirect"), Kind::Redirect},
                                            {QStringLiteral("slow"), Kind::Slow},
                                            {QStringLiteral("stall"), Kind::Stall},
                                            {QStringLiteral("html_502"), Kind::Html502},
                                            {QStringLiteral("empty_404"), Kind::Empty404},
                                            {QStringLiteral("wrong_hash"), Kind::WrongHash},
                                            {QStringLiteral("not_ready"), Kind::NotReady},
                                            {QStringLiteral("no_statement"), Kind::NoStatement},
                                            {QStringLiteral("expired_token"), Kind::ExpiredToken},
                                            {QStringLiteral("foreign_token"), Kind::ForeignToken},
                                            {QStringLiteral("huge"), Kind::Huge},
                                            {QStringLiteral("errcode"), Kind::ErrorCode},
                                            {QStringLiteral("truncated_json"), Kind::TruncatedJson}};
    const auto found = kinds.constFind(name);
    return found == kinds.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<Fault> faultNamed(const QString &name, const QString &argument)
{
    static const QRegularExpression status(QStringLiteral("^(?:status_)?([45]\\d\\d)(_after_apply)?$"));
    Fault fault;
    fault.argument = argument;
    if (const auto match = status.match(name); match.hasMatch()) {
        fault.status = match.captured(1).toInt();
        fault.effect = match.captured(2).isEmpty() ? Fault::Effect::NotApplied : Fault::Effect::Applied;
        return fault;
    }
    const auto kind = namedKind(name);
    if (!kind)
        return {};
    fault.kind = *kind;
    bool isNumber = false;
    if (fault.kind == Kind::ErrorCode && (argument.toInt(&isNumber) == 0 || !isNumber))
        return {};
    return fault;
}

bool isPayName(const QString &name)
{
    static const QStringList names{QStringLiteral("order"),           QStringLiteral("query"),
                                   QStringLiteral("close"),           QStringLiteral("refund"),
                                   QStringLiteral("refundquery"),     QStringLiteral("tradebill"),
                                   QStringLiteral("fundflowbill"),    QStringLiteral("download"),
                                   QStringLiteral("certificates"),    QStringLiteral("complaints"),
                                   QStringLiteral("complaint"),       QStringLiteral("negotiation"),
                                   QStringLiteral("complaint_reply"), QStringLiteral("complaint_complete"),
                                   QStringLiteral("image_upload"),    QStringLiteral("image")};
    return names.contains(name);
}

// Whether that can go wrong at that endpoint.
bool belongs(Kind kind, const QString &endpoint)
{
    switch (kind) {
    case Kind::ErrorCode:
    case Kind::TruncatedJson:
        return isOfficialName(endpoint) || isCorpName(endpoint);
    case Kind::BadSignature:
    case Kind::SignTest:
    case Kind::MissingHeaders:
    case Kind::UnknownSerial:
    case Kind::StaleTimestamp:
    case Kind::WrongHash:
    case Kind::NotReady:
    case Kind::NoStatement:
    case Kind::ExpiredToken:
    case Kind::ForeignToken:
        return isPayName(endpoint);
    default:
        return isPayName(endpoint) || isOfficialName(endpoint) || isCorpName(endpoint);
    }
}

} // namespace

Result<FaultScript::Rule> FaultScript::ruleFromText(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(\\*|[a-z_]+)\\s*:\\s*([a-z0-9_]+)(?:\\((-?[A-Za-z0-9_]+)\\))?(?:\\s*\\*\\s*(\\d{1,6}))?$"));
    const auto match = form.match(text);
    const auto fault = match.hasMatch() ? faultNamed(match.captured(2), match.captured(3)) : std::nullopt;
    const int count = match.captured(4).isEmpty() ? 1 : match.captured(4).toInt();
    const bool isPossible = fault && (match.captured(1) == u"*" || belongs(fault->kind, match.captured(1)));
    if (!isPossible || count < 1)
        return failure(ErrorKind::Usage, "sandbox.fault", text);
    return Rule{match.captured(1), *fault, count};
}

Result<FaultScript> FaultScript::fromText(const QString &spec)
{
    FaultScript script;
    if (spec.trimmed().isEmpty())
        return script;
    for (const QString &part : spec.split(u',')) {
        auto rule = ruleFromText(part.trimmed());
        if (!rule)
            return failure(rule.error());
        script.m_rules.push_back(std::move(*rule));
    }
    return script;
}

std::optional<Fault> FaultScript::take(const QString &endpoint)
{
    for (Rule &rule : m_rules) {
        const bool matches = rule.endpoint == u"*" ? belongs(rule.fault.kind, endpoint) : rule.endpoint == endpoint;
        if (rule.remaining == 0 || !matches)
            continue;
        --rule.remaining;
        return rule.fault;
    }
    return {};
}

void FaultScript::append(const FaultScript &more)
{
    m_rules.insert(m_rules.end(), more.m_rules.begin(), more.m_rules.end());
}

bool FaultScript::isUsedUp() const
{
    return std::all_of(m_rules.begin(), m_rules.end(), [](const Rule &rule) { return rule.remaining == 0; });
}

} // namespace yiren::sandbox
