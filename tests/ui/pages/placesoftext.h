#pragma once

#include "formatting/format.h"
#include "frame/sidebar.h"
#include "pages/content/calendardays.h"
#include "pages/content/calendarview.h"
#include "pages/content/contentwords.h"
#include "pages/content/draftlist.h"
#include "pages/content/findingslist.h"
#include "pages/content/postpane.h"
#include "pages/content/postsmodel.h"
#include "pages/orders/orderdetail.h"
#include "pages/orders/ordersmodel.h"
#include "pages/orders/paymentpane.h"
#include "pages/orders/viewspopover.h"
#include "pages/reconcile/certificatepane.h"
#include "pages/reconcile/differencepane.h"
#include "pages/reconcile/differencesmodel.h"
#include "pages/reconcile/equationpane.h"
#include "pages/settings/accountform.h"
#include "pages/settings/checklist.h"
#include "pages/today/attentioncard.h"
#include "pages/today/nextpostscard.h"
#include "pages/today/postpopover.h"
#include "widgets/emptystate.h"
#include "widgets/errorbar.h"
#include "widgets/jobspanel.h"
#include "widgets/textlabel.h"
#include "widgets/toast.h"
#include "ui/pages/placesofpeople.h"
#include "ui/pages/placesofreach.h"
#include "ui/pages/placesofrules.h"
#include "ui/pages/placesoftalks.h"
#include "ui/pages/placesoftoday.h"

#include <QVBoxLayout>

// Every place of the window that shows texts from outside, filled with one, and what must stand there then.
namespace yiren::places {

inline Order orderNamed(const QString &text)
{
    Order order;
    order.outTradeNo = OutTradeNo(text);
    order.transactionId = TransactionId(text);
    order.openid = OpenId(text);
    order.product = text;
    return order;
}

inline Settlement decisionBecauseOf(const QString &text)
{
    Settlement settlement;
    settlement.key = {QStringLiteral("missing_in_ledger"), text, {}, {}};
    settlement.action = QStringLiteral("accept_with_reason");
    settlement.reason = text;
    return settlement;
}

inline DifferenceRow differenceOf(const QString &text)
{
    DifferenceRow row;
    row.subject = text;
    row.settlement = decisionBecauseOf(text);
    row.difference.outTradeNo = OutTradeNo(text);
    row.difference.transactionId = TransactionId(text);
    row.difference.outRefundNo = OutRefundNo(text);
    row.difference.refundId = RefundId(text);
    row.difference.explanation = text;
    return row;
}

inline ClosedDay closingWith(const QString &text)
{
    DayReport report;
    report.match.period = Period::ofDay(BusinessDay(QDate(2026, 3, 5)));
    report.match.differences = {differenceOf(text).difference};
    report.settlements = {decisionBecauseOf(text)};
    ClosedDay closing;
    closing.day = BusinessDay(QDate(2026, 3, 5));
    closing.certificate = certificateOf(report, {2, {}, {{1, text}}});
    closing.sha256 = certificateHash(closing.certificate);
    return closing;
}

inline QWidget *orderList(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    auto model = makeOrdersModel(clock);
    model->setRows({{orderNamed(text), OrderGroup::Paid, Money(), text}});
    return tableOf(std::move(model), parent);
}

inline QWidget *orderDetail(const QString &text, QWidget *parent)
{
    FundRow row;
    row.businessType = text;
    Refund refund;
    refund.outRefundNo = OutRefundNo(text);
    refund.refundId = RefundId(text);
    auto *detail = new OrderDetail([text](const Error &) { return Problem{text, text, {}}; }, parent);
    OrderHistory history{
        {orderNamed(text), OrderGroup::Refunded, Money(), text}, {refund}, {}, {{FundAccount::Basic, row}}, {decisionBecauseOf(text)}};
    history.lines = {{std::nullopt, text, 1, {}, {}}};
    RefundRequest unsent{OutRefundNo(text), OutTradeNo(text), Money::fromFen(1), Money::fromFen(1), text};
    unsent.trouble = text;
    history.unsent = {unsent};
    detail->show(history, 0);
    return detail;
}

inline QWidget *paymentPane(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    auto *pane = new PaymentPane([text](const Error &) { return Problem{text, {}, {}}; }, clock, parent);
    PayRequest request{OutTradeNo(QStringLiteral("Y1")), Money::fromFen(1), QStringLiteral("x")}; // what WeChat Pay takes
    request.state = PayRequestState::Open;
    request.codeUrl = QStringLiteral("weixin://wxpay/bizpayurl?pr=x");
    request.codeExpiresAt = clock.now().toMSecsSinceEpoch() + 3'600'000;
    pane->show({request, {}});
    SaleBrings brings;
    brings.places = {{text, 1, 1}};
    pane->showBrings(brings);
    return pane;
}

inline QWidget *savedViews(const QString &text, QWidget *parent)
{
    OrderView view;
    view.name = view.words = text;
    return new ViewsPopover(view, {view}, parent);
}

inline QWidget *differenceList(const QString &text, QWidget *parent)
{
    auto model = makeDifferencesModel();
    model->setRows({differenceOf(text)});
    return tableOf(std::move(model), parent);
}

inline QWidget *differencePane(const QString &text, QWidget *parent)
{
    auto *pane = new DifferencePane(parent);
    pane->show(differenceOf(text), false);
    return pane;
}

inline QWidget *equationPane(const QString &text, QWidget *parent)
{
    auto *pane = new EquationPane(parent);
    pane->show(EquationPart::FundBill, {{{std::optional<qint64>(0), OutTradeNo(text), text, Money()}}, {}});
    return pane;
}

inline QWidget *certificatePane(const QString &text, QWidget *parent)
{
    auto *pane = new CertificatePane(parent);
    pane->show(closingWith(text));
    return pane;
}

inline QWidget *errorBar(const QString &text, QWidget *parent)
{
    auto *bar = new ErrorBar(parent);
    bar->show({text, text, QStringLiteral("file.read")});
    return bar;
}

inline QWidget *toast(const QString &text, QWidget *parent)
{
    auto *toast = new Toast(parent);
    toast->show(text, [] {});
    return toast;
}

inline QWidget *runningJob(const QString &text, QWidget *parent)
{
    auto *job = readyJob<int>(1).release();
    job->setParent(parent);
    auto *jobs = new RunningJobs(parent);
    jobs->watch(*job, [text] { return text; });
    return new JobsPanel(*jobs, parent);
}

inline QWidget *sidebarFoot(const QString &text, QWidget *parent)
{
    auto *sidebar = new Sidebar({}, parent);
    sidebar->setFoot(text, text, text);
    return sidebar;
}

inline QWidget *emptyPage(const QString &text, QWidget *parent)
{
    auto *state = new EmptyState(parent);
    state->set("home", text, {}, text);
    return state;
}

inline QWidget *checkOfKeys(const QString &text, QWidget *parent)
{
    auto *list = new CheckList([](const Error &error) { return Problem{error.detail, error.detail, error.code}; }, parent);
    list->set({{QStringLiteral("network"), CheckStep::State::Failed, makeError(ErrorKind::Network, "http.refused", text)}});
    return list;
}

inline QWidget *accountForm(const QString &text, QWidget *parent)
{
    Account account;
    account.name = account.appid = account.merchantSerial = account.payPublicKeyId = account.payBaseUrl = text;
    account.mchid = MerchantId(text);
    auto *form = new AccountForm(parent);
    form->show(account);
    return form;
}

inline Post postCalled(const QString &text)
{
    Post post;
    post.id = PostId{1};
    post.state = PostState::WaitingForYou;
    post.due = plannedAt(1'763'640'000'000);
    post.series = text;
    post.failure = text;
    post.article.title = post.article.digest = post.article.author = post.article.body = text;
    return post;
}

inline QString asTitle(const QString &text)
{
    return titleOrNone(postCalled(text));
}

inline QWidget *calendar(const QString &text, QWidget *parent)
{
    const std::vector<Post> posts{postCalled(text)};
    auto *view = new CalendarView(dayOfPost(posts.front()), parent);
    view->setEntries(entriesOf(posts), {});
    return view;
}

inline QWidget *postList(const QString &text, QWidget *parent)
{
    auto model = makePostsModel([text](const Post &) { return text; });
    model->setRows({postCalled(text)});
    return tableOf(std::move(model), parent);
}

inline QWidget *draftBox(const QString &text, QWidget *parent)
{
    auto *list = new DraftList(parent);
    list->setRows({{PostId{1}, asTitle(text), asTitle(text)}});
    return list;
}

inline QWidget *postPane(const QString &text, QWidget *parent)
{
    auto *pane = new PostPane(parent);
    pane->show({postCalled(text), QStringLiteral("11-20 20:30"), text, {}, text, text}); // times and checks are our own words
    return pane;
}

inline QWidget *attention(const QString &text, QWidget *parent)
{
    Post failed = postCalled(text);
    failed.id = PostId(1);
    static const SystemClock clock;
    auto *card = new AttentionCard([text](const Error &) { return Problem{text, {}, {}}; }, clock, parent);
    card->set({{Attention::Kind::FailedPosts, 1, {}, {}, {}, failed}});
    return card;
}

inline QWidget *missedPost(const QString &text, QWidget *parent)
{
    Post missed = postCalled(text);
    missed.state = PostState::Missed;
    return new PostPopover(missed, text, parent);
}

inline QWidget *nextPosts(const QString &text, QWidget *parent)
{
    static const SystemClock clock;
    auto *memory = new ViewMemory(QString(), ViewMemory::Keeping::Nothing);
    memory->setParent(parent);
    auto *card = new NextPostsCard(clock, *memory, parent);
    card->set({postCalled(text)});
    return card;
}

inline QWidget *findings(const QString &text, QWidget *parent)
{
    Finding finding;
    finding.rule = QStringLiteral("words.superlative");
    finding.found = text;
    finding.rewrite = text;
    auto *list = new FindingsList(parent);
    list->show({finding});
    return list;
}

// A place that shows texts from outside; `reads` is what must stand there.
struct PlaceOfText {
    const char *name;
    QWidget *(*show)(const QString &, QWidget *);
    QString (*reads)(const QString &);
};

inline constexpr PlaceOfText placesOfText[] = {
    {"customer list", customerList, format::oneLine},
    {"customer", customerDetail, written}, // the note
    {"columns of a list", columnsOfAList, format::oneLine},
    {"order list", orderList, written},
    {"order detail", orderDetail, written},
    {"payment pane", paymentPane, format::oneLine},
    {"list of differences", differenceList, written},
    {"difference", differencePane, written},
    {"rows of a figure", equationPane, written},
    {"certificate", certificatePane, itsBeginning},
    {"error bar", errorBar, inShort},
    {"toast", toast, inShort},
    {"running job", runningJob, format::oneLine},
    {"foot of the sidebar", sidebarFoot, atTheFoot},
    {"empty page", emptyPage, inShort},
    {"check of the keys", checkOfKeys, inShort},
    {"calendar", calendar, nullptr}, // painted
    {"list of posts", postList, asTitle},
    {"draft box", draftBox, asTitle},
    {"pane of a post", postPane, asTitle},
    {"findings", findings, nullptr},
    {"needs you", attention, asTitle},
    {"a post that was missed", missedPost, asTitle},
    {"saved views of orders", savedViews, format::oneLine},
    {"complaints", complaintList, format::oneLine},
    {"complaint", complaintPane, written},
    {"comments", commentList, format::oneLine},
    {"menu", menuPhone, nullptr}, // painted
    {"customer groups", groupList, format::oneLine},
    {"mass message", massMessage, written},
    {"campaign", campaign, format::oneLine},
    {"post by hand", postByHand, nullptr},          // in fields and lists that open
    {"conversations", conversationList, nullptr},   // painted
    {"suggested answer", suggestedAnswer, nullptr}, // shortened
    {"tasks that wait", dueTasks, format::oneLine},
    {"what happened to an experiment", newsOfExperiment, format::oneLine},
    {"rules", ruleList, format::oneLine},
    {"rules that were tried", triedRules, format::oneLine},
    {"answered by rules", answeredByRules, format::oneLine},
    {"orders to ship", shippingList, format::oneLine},
    {"order to ship", shippingPane, format::oneLine},
    {"goes out next", nextPosts, asTitle},
    {"appointment", appointment, format::oneLine},
    {"week of appointments", weekOfAppointments, nullptr}, // painted
    {"form of a product", productForm, format::oneLine},
    {"place in a course", placeInACourse, format::oneLine},
    {"membership", membershipPane, format::oneLine},
    {"palette", paletteOf, nullptr}, // painted
    {"refund", refundOf, nullptr},   // a part of a sentence
    {"what articles brought", articlesThatBrought, format::oneLine},
    {"topics", topicsOf, nullptr},                  // shortened
    {"unusual products", unusualProducts, nullptr}, // a menu
    {"sale", saleOfSomething, nullptr},             // a list that opens
    {"form of the account", accountForm, nullptr},  // a field of one line: the next test but this knows what it keeps
};

} // namespace yiren::places
