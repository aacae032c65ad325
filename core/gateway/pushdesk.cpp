#include "gateway/pushdesk.h"

#include "crypto/random.h"
#include "gateway/letin.h"

#include <QElapsedTimer>

namespace yiren {

namespace {

constexpr int answerWithinMs = 1000;

HttpHeaders headersOf(const ReceivedRequest &request)
{
    HttpHeaders headers;
    for (const ReceivedHeader &header : request.headers)
        headers.append(header.name, header.value);
    return headers;
}

GatewayReply success()
{
    return {200, "text/plain; charset=utf-8", "success"}; // contract, official account 5.3
}

} // namespace

struct PushDesk::Visit {
    PushEntrance entrance = PushEntrance::Official;
    ReceivedRequest request;
    GatewayAnswer answer;
    QElapsedTimer since{};
    OpenedPush opened{};
    std::optional<InboundPush> push{};
};

PushDesk::PushDesk(PushKeeper &keeper, const GatewayDoors &doors, const Clock &clock, PassiveDesk passive)
    : m_keeper(keeper), m_doors(doors), m_clock(clock), m_passive(std::move(passive))
{
}

void PushDesk::receive(ReceivedRequest request, GatewayAnswer answer)
{
    const auto entrance = entranceAt(request.path());
    if (!entrance || !isEntranceOpen(m_doors, *entrance)) {
        answer({404, {}, {}});
        return;
    }
    const auto visit = std::make_shared<Visit>();
    visit->entrance = *entrance;
    visit->request = std::move(request);
    visit->answer = std::move(answer);
    visit->since.start();
    if (visit->request.method == "POST")
        return receivePush(visit);
    if (visit->request.method == "GET" && *entrance != PushEntrance::Pay)
        return greet(visit);
    visit->answer({405, {}, {}});
}

void PushDesk::greet(const std::shared_ptr<Visit> &visit)
{
    const auto query = readPushQuery(visit->request.query());
    if (!query)
        return refuse(visit, query.error());
    const auto echo =
        answerGreeting(pushStyleOf(visit->entrance), *m_doors.keys(visit->entrance), *query, m_clock.now().toSecsSinceEpoch());
    if (!echo)
        return refuse(visit, echo.error());
    visit->answer({200, "text/plain; charset=utf-8", *echo});
}

void PushDesk::receivePush(const std::shared_ptr<Visit> &visit)
{
    auto let =
        letIn(m_doors,
              {visit->entrance, visit->request.query(), headersOf(visit->request), visit->request.body, m_clock.now().toMSecsSinceEpoch()});
    if (!let)
        return refuse(visit, let.error());
    visit->opened = std::move(let->opened);
    visit->push = std::move(let->push);
    keep(visit, std::move(let->arrived));
}

void PushDesk::keep(const std::shared_ptr<Visit> &visit, ArrivedPush push)
{
    m_keeper.keep(std::move(push), [this, visit](const Result<KeptPush> &result) {
        if (!result) {
            visit->answer({500, {}, {}});
            return;
        }
        answerKept(visit, result->isNew);
        if (result->isNew)
            emit kept(visit->entrance);
    });
}

void PushDesk::answerKept(const std::shared_ptr<Visit> &visit, bool isNew)
{
    if (visit->entrance == PushEntrance::Pay) {
        visit->answer({204, {}, {}});
        return;
    }
    const bool mayAsk = isNew && visit->push && m_passive.ask && visit->entrance != PushEntrance::Wecom;
    JobHandle<std::optional<PassiveReply>> job = mayAsk ? m_passive.ask(visit->entrance, *visit->push) : nullptr;
    const auto left = int(answerWithinMs - visit->since.elapsed());
    if (!job) {
        visit->answer(success());
        return;
    }
    auto *turn = new PassiveTurn(
        std::move(job), std::max(0, left), [this, visit](const std::optional<PassiveReply> &reply) { answerPassively(visit, reply); },
        [this, visit](const PassiveReply &reply) {
            if (m_passive.late)
                m_passive.late(*visit->push, reply);
        },
        this);
    Q_UNUSED(turn)
}

void PushDesk::answerPassively(const std::shared_ptr<Visit> &visit, const std::optional<PassiveReply> &reply)
{
    if (!reply) {
        visit->answer(success());
        return;
    }
    hand(visit, *reply);
}

void PushDesk::hand(const std::shared_ptr<Visit> &visit, const PassiveReply &reply)
{
    const qint64 now = m_clock.now().toSecsSinceEpoch();
    const ReplyEnds ends{visit->push->from, visit->push->to, now};
    const bool isJson = visit->opened.isJson;
    Result<QByteArray> body = isJson ? passiveJson(reply, ends) : passiveXml(reply, ends);
    if (visit->opened.isSealed)
        body = sealedReply(*m_doors.keys(visit->entrance), *body, isJson, {now, randomNonce(10).toLatin1(), randomBytes(16)});
    const GatewayReply answer =
        body ? GatewayReply{200, isJson ? "application/json; charset=utf-8" : "text/xml; charset=utf-8", *body} : success();
    const bool hasLeft = visit->answer(answer) && body;
    if (m_passive.told)
        m_passive.told(*visit->push, hasLeft);
}

void PushDesk::refuse(const std::shared_ptr<Visit> &visit, const Error &error)
{
    emit refused(visit->entrance, error.code);
    const bool isPay = visit->entrance == PushEntrance::Pay; // contract/wechat-pay.md 13.2
    visit->answer(isPay ? GatewayReply{403, "application/json; charset=utf-8", "{\"code\":\"FAIL\",\"message\":\"失败\"}"}
                        : GatewayReply{403, {}, {}});
}

} // namespace yiren
