#include "pages/complaints/complaintspage.h"

#include "complaints/complaintclock.h"
#include "complaints/complaintdeeds.h"
#include "formatting/format.h"
#include "frame/pageheader.h"
#include "models/tableview.h"
#include "pages/complaints/complaintline.h"
#include "pages/complaints/complaintpane.h"
#include "pages/complaints/picturereading.h"
#include "pages/complaints/replybox.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/popover.h"
#include "widgets/sheet.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int questionWidth = 300;
constexpr int pictureSide = 640;

// The nearest clock first, then what is done, the newest first.
bool comesBefore(const KeptComplaint &a, const KeptComplaint &b)
{
    if (isOpen(a.complaint) != isOpen(b.complaint))
        return isOpen(a.complaint);
    return isOpen(a.complaint) ? complaintClock(a.complaint).dueAt < complaintClock(b.complaint).dueAt
                               : a.complaint.complainedAt > b.complaint.complainedAt;
}

QStringList picturesOf(const ComplaintCase &about)
{
    QStringList images;
    for (const ComplaintTalk &entry : about.talk)
        images += entry.images;
    return images;
}

} // namespace

// One complaint with the pictures of it that are here, ready to be shown.
struct ComplaintsPage::Opened {
    ComplaintCase about;
    std::map<QString, QImage> images;
};

ComplaintsPage::ComplaintsPage(const PageServices &services, QWidget *parent)
    : Page("complaints", parent), m_services(services), m_model(makeComplaintsModel(services.clock)),
      m_line(new ComplaintLine(services, this)), m_table(new TableView(content())), m_pane(new ComplaintPane(services.clock, content())),
      m_check(makeButton(ButtonLook::Plain, this, "refresh"))
{
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("complaints"));
    m_pane->hide();
    header()->addAction(m_check);
    offer(commands());
    layOut();
    connectParts();
    connectLine();
}

ComplaintsPage::~ComplaintsPage() = default;

void ComplaintsPage::layOut()
{
    auto *card = new Card(content());
    card->body()->addWidget(m_table);
    auto *row = new QHBoxLayout(content());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(card, 1);
    row->addWidget(m_pane);
}

void ComplaintsPage::connectParts()
{
    connect(m_check, &QPushButton::clicked, m_line, &ComplaintLine::read);
    connect(command("check"), &QAction::triggered, m_line, &ComplaintLine::read);
    connect(command("urgent"), &QAction::triggered, this, [this] { openTarget(QStringLiteral("urgent")); });
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            open(m_model->rowAt(row).complaint.id);
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_pane->reply()->field()->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &ComplaintPane::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &ComplaintPane::orderChosen, this,
            [this](const QString &number) { emit leadTo("orders", QStringLiteral("order:") + number); });
    connect(m_pane, &ComplaintPane::refundWanted, this,
            [this](const QString &number) { emit leadTo("orders", QStringLiteral("refund:") + number); });
    connect(m_pane, &ComplaintPane::pictureChosen, this, &ComplaintsPage::showPicture);
    connect(m_pane->reply(), &ReplyBox::sendWanted, this, [this](const QString &text, const std::vector<QByteArray> &images) {
        m_line->send({m_pane->about()->kept.complaint.id, DeedKind::Reply, text, images});
    });
    connect(m_pane->reply(), &ReplyBox::completionWanted, this, [this](QWidget *button) { askCompletion(*button); });
}

void ComplaintsPage::connectLine()
{
    connect(m_line, &ComplaintLine::changed, this, &ComplaintsPage::showBusy);
    connect(m_line, &ComplaintLine::wasRead, this, &ComplaintsPage::noteRead);
    connect(m_line, &ComplaintLine::wasSent, this, &ComplaintsPage::noteSent);
    connect(m_line, &ComplaintLine::imageCame, this, [this](const QString &mediaId) {
        if (m_pane->about() && picturesOf(*m_pane->about()).contains(mediaId))
            openAgain();
    });
    connect(m_line, &ComplaintLine::failed, this, [this](const Error &error, const std::function<void()> &again) {
        if (error.kind != ErrorKind::Cancelled)
            showDeedFailed(m_services.words(error), again);
        refresh();
    });
}

std::vector<WindowCommand> ComplaintsPage::commands()
{
    return {{"urgent", [] { return ComplaintsPage::tr("Answer the most urgent complaint"); }, "alert", {}, "complaint reply"},
            {"check", [] { return ComplaintsPage::tr("Look for complaints now"); }, "refresh", {}, "complaint fetch"}};
}

Result<Waiting> ComplaintsPage::waiting(Database &database, AccountId account, BusinessDay)
{
    const auto open = ComplaintStore(database).open(account);
    if (!open)
        return failure(open.error());
    const bool isUrgent =
        std::ranges::any_of(*open, [](const KeptComplaint &kept) { return complaintClock(kept.complaint).waitsForWords(); });
    return Waiting{static_cast<int>(open->size()), isUrgent};
}

void ComplaintsPage::refresh()
{
    showLoading();
    m_listing = m_services.storage.read<List>([account = m_services.account.id](Database &database) -> Result<List> {
        auto all = ComplaintStore(database).all(account);
        const auto readAt = ComplaintStore(database).readAt(account);
        if (!all || !readAt)
            return failure(all ? readAt.error() : all.error());
        std::ranges::stable_sort(*all, comesBefore);
        return List{std::move(*all), *readAt};
    });
    m_listing->then(this, [this](const Result<List> &list) { take(list); });
    m_listing->start();
}

void ComplaintsPage::take(const Result<List> &list)
{
    if (!list)
        return showFailed(m_services.words(list.error()));
    m_readAt = list->readAt;
    m_model->setRows(list->complaints);
    const auto open = std::ranges::count_if(list->complaints, [](const KeptComplaint &kept) { return isOpen(kept.complaint); });
    const bool isUrgent =
        std::ranges::any_of(list->complaints, [](const KeptComplaint &kept) { return complaintClock(kept.complaint).waitsForWords(); });
    emit waitingChanged(static_cast<int>(open), isUrgent);
    showHeader();
    command("urgent")->setEnabled(open > 0);
    if (list->complaints.empty()) {
        m_pane->hide();
        return showEmpty("check", tr("Nobody has complained."), tr("Look now"),
                         tr("While the window is open, WeChat Pay is asked every five minutes."));
    }
    showReady();
    if (const QString target = std::exchange(m_target, {}); !target.isEmpty())
        openTarget(target);
    else
        openAgain();
}

void ComplaintsPage::openTarget(const QString &target)
{
    if (m_listing && !m_listing->isFinished()) {
        m_target = target;
        return;
    }
    const QString what = target.section(u':', 0, 0);
    QString id = what == u"complaint" ? target.section(u':', 1) : what == u"urgent" ? urgent() : QString();
    for (const KeptComplaint &kept : m_model->rows()) {
        if (what == u"order" && id.isEmpty() && kept.complaint.outTradeNo.toString() == target.section(u':', 1))
            id = kept.complaint.id;
    }
    if (id.isEmpty())
        return;
    open(id);
    if (const auto row = m_model->rowOf(id))
        m_table->selectRow(*row);
}

// The list begins with it.
QString ComplaintsPage::urgent() const
{
    const bool isAny = !m_model->rows().empty() && isOpen(m_model->rows().front().complaint);
    return isAny ? m_model->rows().front().complaint.id : QString();
}

void ComplaintsPage::open(const QString &id)
{
    m_opening = m_services.storage.read<Opened>([account = m_services.account.id, id](Database &database) -> Result<Opened> {
        auto about = loadComplaintCase(database, account, id);
        if (!about)
            return failure(about.error());
        Opened opened{std::move(*about), {}};
        for (const QString &mediaId : picturesOf(opened.about)) {
            const auto bytes = ComplaintStore(database).image(account, mediaId);
            if (!bytes)
                return failure(bytes.error());
            if (*bytes)
                opened.images[mediaId] = pictureOf(**bytes);
        }
        return opened;
    });
    m_opening->then(this, [this, id](const Result<Opened> &opened) {
        opened ? showOpened(*opened) : showDeedFailed(m_services.words(opened.error()), [this, id] { open(id); });
    });
    m_opening->start();
}

// What is shown, with what is new of it; not in place of another one that was chosen and is being read.
void ComplaintsPage::openAgain()
{
    if (m_pane->isVisible() && m_pane->about() && (!m_opening || m_opening->isFinished()))
        open(m_pane->about()->kept.complaint.id);
}

void ComplaintsPage::showOpened(const Opened &opened)
{
    m_pane->show(opened.about, opened.images);
    const bool mayFetch = m_services.isDemo ? bool(m_services.demoPay) : m_services.account.canPay();
    for (const QString &mediaId : picturesOf(opened.about)) {
        if (mayFetch && m_services.vault.isUnlocked() && !opened.images.contains(mediaId))
            m_line->fetchImage(mediaId);
    }
}

void ComplaintsPage::showBusy()
{
    if (m_line->isBusy() && m_check->hasFocus())
        m_table->setFocus(Qt::OtherFocusReason);
    m_check->setEnabled(!m_line->isBusy());
    m_check->setToolTip(m_line->isBusy() ? tr("WeChat Pay is being asked.") : tr("Asks WeChat Pay now; it is asked every five minutes"));
    m_pane->setBusy(m_line->isBusy() ? tr("Wait until WeChat Pay has answered.") : QString());
}

void ComplaintsPage::noteRead(const ComplaintsReport &report)
{
    emit noticed(report.fresh.empty() ? tr("No new complaint.") : tr("%n new complaint(s)", nullptr, static_cast<int>(report.fresh.size())),
                 {});
    if (report.failure)
        showDeedFailed(m_services.words(*report.failure), [this] { m_line->read(); });
    refresh();
}

void ComplaintsPage::noteSent(const ComplaintDeed &deed)
{
    if (deed.kind == DeedKind::Reply)
        m_pane->reply()->sent(deed.complaint);
    QString sentence = deed.kind == DeedKind::Reply ? tr("The reply is with the payer.") : tr("The complaint is completed.");
    if (deed.state != DeedState::Sent)
        sentence = tr("No answer came. WeChat Pay is asked what became of it; nothing is sent twice.");
    emit noticed(sentence, {});
    refresh();
}

// It can't be taken back, and WeChat measures complaints that come again.
void ComplaintsPage::askCompletion(QWidget &button)
{
    auto *question = new Popover(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setFixedWidth(questionWidth);
    auto *sentence =
        new TextLabel(tr("Is it solved for the payer? A completion can't be taken back, and a complaint that comes again counts "
                         "against you."),
                      TextLook::Body, question);
    sentence->setWrapping(true);
    auto *yes = makeButton(ButtonLook::Primary, question);
    yes->setText(tr("It is solved: complete it"));
    question->body()->addWidget(sentence);
    question->body()->addWidget(yes);
    connect(yes, &QPushButton::clicked, this, [this, question, id = m_pane->about()->kept.complaint.id] {
        question->close();
        m_line->send({id, DeedKind::Complete, {}, {}});
    });
    question->openBelow(button);
}

void ComplaintsPage::showPicture(const QImage &picture)
{
    auto *sheet = new Sheet(*window(), pictureSide + 60);
    auto *label = new TextLabel(TextLook::Body, sheet);
    label->setAccessibleName(tr("Picture of the complaint"));
    label->setPixmap(QPixmap::fromImage(picture.scaled(pictureSide, pictureSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    label->setAlignment(Qt::AlignCenter);
    auto *close = makeButton(ButtonLook::Plain, sheet);
    close->setText(tr("Close"));
    sheet->body()->addWidget(label);
    sheet->body()->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, sheet, &Sheet::dismiss);
    connect(sheet, &Sheet::dismissed, sheet, &QObject::deleteLater);
    sheet->open();
}

void ComplaintsPage::showHeader()
{
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    header()->setTitle(tr("Complaints"),
                       m_readAt ? tr("as WeChat Pay had them: %1").arg(format::momentSeenFrom(*m_readAt, now, currentLanguage()))
                                : QString());
}

void ComplaintsPage::emptyActionTriggered()
{
    m_line->read();
}

void ComplaintsPage::retranslate()
{
    showHeader();
    m_table->setAccessibleName(tr("Complaints"));
    m_check->setText(tr("Look now"));
    showBusy();
    m_pane->retranslate();
    if (state() == State::Empty)
        refresh();
}

} // namespace yiren
