#include "pages/customers/customerdetail.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/content/flowlayout.h"
#include "pages/customers/couponpopover.h"
#include "pages/customers/customeroutlook.h"
#include "pages/customers/customerwords.h"
#include "pages/customers/pointspopover.h"
#include "pages/customers/rewardwords.h"
#include "pages/customers/timelinefilter.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/chip.h"
#include "widgets/textlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace yiren {

namespace {

constexpr int longestTag = 30;    // as WeChat's own tags
constexpr int longestNote = 2000; // characters
constexpr int longestRemark = 29; // of ASCII; WeChat counts bytes (contract 2.4)
constexpr int momentWidth = 92;

std::unique_ptr<TimelineModel> makeTimelineModel()
{
    using Column = TimelineModel::Column;
    std::vector<Column> columns{
        Column(
            "at", [] { return CustomerDetail::tr("When"); },
            [](const TimelineEntry &entry) { return entry.at == 0 ? QStringLiteral("—") : format::fullDay(BusinessDay::ofMs(entry.at)); })
            .copiedAs([](const TimelineEntry &entry) { return entry.at == 0 ? QString() : msToBeijingText(entry.at); })
            .looks(TableBase::CellLook::Secondary)
            .wide(momentWidth),
        Column(
            "what", [] { return CustomerDetail::tr("What happened"); },
            [](const TimelineEntry &entry) { return format::oneLine(timelineSentence(entry)); })
            .copiedAs([](const TimelineEntry &entry) { return timelineSentence(entry); })
            .stretched()};
    return std::make_unique<TimelineModel>(std::move(columns), [](const TimelineEntry &entry) {
        return QStringLiteral("%1/%2").arg(static_cast<int>(entry.kind)).arg(entry.id);
    });
}

} // namespace

CustomerDetail::CustomerDetail(const Clock &clock, QWidget *parent)
    : DetailPane(parent), m_clock(clock), m_timeline(makeTimelineModel()), m_timelineTitle(new TextLabel(TextLook::CardTitle, this)),
      m_filter(new TimelineFilter(this)), m_view(new TableView(this))
{
    m_view->setTable(m_timeline.get());
    m_view->horizontalHeader()->hide();
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->setStretch(column->count() - 1, 3); // the body takes more room than the timeline below it
    column->addSpacing(8);
    column->addWidget(m_timelineTitle);
    column->addWidget(m_filter);
    column->addWidget(m_view, 2);
    connect(m_view, &TableView::rowActivated, this, [this](int row) {
        const QString number = m_timeline->rowAt(row).number;
        if (!number.isEmpty())
            emit orderChosen(number);
    });
    connect(m_filter, &TimelineFilter::chosen, this, [this] { m_timeline->reload(); });
    retranslate();
}

std::vector<TimelineEntry::Kind> CustomerDetail::timelineKinds() const
{
    return kindsOfTopic(m_filter->topic());
}

CustomerDetail::~CustomerDetail()
{
    m_view->setModel(nullptr);
}

// A tag or a note that is there by now was kept; a name or a remark that was not written yet stays, also where writing failed.
CustomerDetail::Typed CustomerDetail::typed(const CustomerCard &next) const
{
    const QString name = m_nameField->text(), tag = m_tagField->text(), note = m_noteField->text();
    const std::vector<QString> &tags = next.listed.customer.tags;
    const bool isTagKept = std::ranges::find(tags, tag.trimmed()) != tags.end();
    const bool isNoteKept =
        next.notes != m_card->notes && std::ranges::find(next.notes, note.trimmed(), &CustomerNote::text) != next.notes.end();
    const bool isNameTheirs = name == m_card->listed.customer.name;
    Typed typed{isNameTheirs ? next.listed.customer.name : name, isTagKept ? QString() : tag, isNoteKept ? QString() : note, {}};
    if (m_remarkField && m_card->remark && m_remarkField->text() != m_card->remark->text)
        typed.remark = m_remarkField->text();
    return typed;
}

void CustomerDetail::show(const CustomerCard &card)
{
    const bool isSame = m_card && m_card->listed.customer.id == card.listed.customer.id;
    const Typed typed = isSame ? this->typed(card) : Typed{card.listed.customer.name, {}, {}, {}};
    if (m_card == card) {
        m_tagField->setText(typed.tag);
        QWidget::show();
        return;
    }
    const std::array fields{&m_nameField, &m_tagField, &m_noteField, &m_remarkField};
    const auto used = std::ranges::find_if(fields, [isSame](QLineEdit **field) { return isSame && *field && (*field)->hasFocus(); });
    m_card = card;
    fill(typed);
    QWidget::show();
    if (used != fields.end() && **used)
        (**used)->setFocus();
}

void CustomerDetail::fill(const Typed &typed)
{
    clear();
    const ListedCustomer &listed = m_card->listed;
    QStringList facts;
    if (!listed.openid.isEmpty())
        facts.append(tr("openid ends in %1").arg(openidTail(listed.openid)));
    if (m_card->hasPhone)
        facts.append(tr("phone number kept encrypted"));
    facts.append(tr("first seen %1").arg(format::fullDay(BusinessDay::ofMs(listed.customer.firstSeenAt))));
    setTitle(customerNameText(listed), facts.join(QStringLiteral(" · ")));
    addFigures();
    addSection(tr("Next step"));
    m_nextStep = new TextLabel(TextLook::Body, this);
    m_nextStep->setWrapping(true);
    body()->addWidget(m_nextStep);
    showNextStep();
    if (m_models) {
        addSection(tr("Outlook"));
        body()->addWidget(new CustomerOutlookView(*m_models, listed.customer.id, this));
    }
    addReasons();
    addName(typed.name);
    addTags(typed.tag);
    addNotes(typed.note);
    addRemark(typed.remark);
    addRewards();
    addKnownBy();
    addPersonalData();
}

void CustomerDetail::addFigures()
{
    const CustomerFigures &figures = m_card->listed.customer.figures;
    const qint64 today = figures.lastEventAt ? BusinessDay::ofMs(*figures.lastEventAt).daysTo(BusinessDay::of(m_clock.now())) : 0;
    const std::array<std::pair<QString, QString>, 3> shown{
        {{tr("Paid"), format::money(figures.kept())},
         {tr("Orders"), format::count(figures.orders)},
         {tr("Last interaction"), figures.lastEventAt ? daysAgoText(today) : QStringLiteral("—")}}};
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(2);
    int place = 0;
    for (const auto &[name, value] : shown) {
        grid->addWidget(new TextLabel(name, TextLook::Secondary, this), 0, place);
        auto *figure = new TextLabel(value, TextLook::CardTitle, this);
        figure->setAccessibleName(QStringLiteral("%1: %2").arg(name, value));
        grid->addWidget(figure, 1, place++);
    }
    body()->addLayout(grid);
    if (figures.refunded != Money())
        body()->addWidget(new TextLabel(tr("Refunded: %1").arg(format::money(figures.refunded)), TextLook::Secondary, this));
    const QString did = behaviourText(figures, m_card->boughtElsewhere);
    if (!did.isEmpty())
        addFact(tr("Did"), did);
    addFact(tr("Source"), format::visible(customerSourceText(m_card->listed.customer)));
}

void CustomerDetail::setNextStep(const QStringList &lines)
{
    m_nextLines = lines;
    if (m_nextStep)
        showNextStep();
}

void CustomerDetail::showNextStep()
{
    m_nextStep->setText(m_nextLines.isEmpty() ? tr("No rule fits: nothing needs to be sent.") : m_nextLines.join(u'\n'));
}

void CustomerDetail::addReasons()
{
    addSection(tr("Why this group"));
    if (m_card->rfm && m_card->rfm->scale) {
        const RfmGroup group = rfmGroup(rfmScores(*m_card->rfm->scale, m_card->rfm->values));
        body()->addWidget(new Chip(rfmGroupWord(group), rfmGroupMeaning(group), this), 0, Qt::AlignLeft);
    }
    for (const QString &line : rfmLines(m_card->rfm))
        addText(line);
}

void CustomerDetail::addTags(const QString &typed)
{
    addSection(tr("Tags"));
    if (!m_card->listed.customer.tags.empty()) {
        auto *place = new QWidget(this);
        auto *flow = new FlowLayout(6);
        place->setLayout(flow);
        for (const QString &tag : m_card->listed.customer.tags) {
            auto *button = makeButton(ButtonLook::Plain, place, "close");
            button->setText(format::shortened(format::oneLine(tag), longestTag).replace(u'&', QLatin1String("&&")));
            button->setAccessibleName(tr("Take off the tag %1").arg(tag));
            button->setToolTip(tr("Take off this tag"));
            connect(button, &QPushButton::clicked, this, [this, tag] { emit tagRemoved(tag); });
            flow->addWidget(button);
        }
        body()->addWidget(place);
    }
    m_tagField = addField(tr("A new tag"), typed, tr("Add the tag"), &CustomerDetail::tagAdded);
    m_tagField->setMaxLength(longestTag);
}

void CustomerDetail::addNotes(const QString &typed)
{
    addSection(tr("Notes"));
    for (const CustomerNote &note : m_card->notes) {
        auto *row = new QHBoxLayout;
        auto *text = new TextLabel(note.text, TextLook::Body, this);
        text->setWrapping(true);
        text->setCopyable(true);
        auto *remove = makeButton(ButtonLook::Quiet, this, "close");
        setOnlyIcon(*remove, tr("Delete the note of %1").arg(format::moment(note.writtenAt)));
        connect(remove, &QPushButton::clicked, this, [this, note] { emit noteRemoved(note); });
        row->addWidget(text, 1);
        row->addWidget(remove, 0, Qt::AlignTop);
        body()->addLayout(row);
        if (note.due)
            addTask(note);
        else
            body()->addWidget(new TextLabel(format::moment(note.writtenAt), TextLook::Faint, this));
    }
    m_noteField = addField(tr("A new note"), typed, tr("Keep the note"), &CustomerDetail::noteAdded);
    m_noteField->setMaxLength(longestNote);
}

void CustomerDetail::addTask(const CustomerNote &task)
{
    auto *tick = new QCheckBox(this);
    tick->setChecked(task.doneAt.has_value());
    tick->setText(task.doneAt ? tr("Done on %1").arg(format::moment(*task.doneAt)) : tr("To be done on %1").arg(format::day(*task.due)));
    tick->setAccessibleDescription(task.text);
    connect(tick, &QCheckBox::clicked, this, [this, task] { emit taskTicked(task); });
    body()->addWidget(tick);
}

// 备注 in WeChat's backend, which the founder sees beside every message of this follower.
void CustomerDetail::addRemark(const std::optional<QString> &typed)
{
    m_remarkField = nullptr;
    if (!m_card->remark)
        return;
    addSection(tr("Remark in WeChat"));
    m_remarkField = addField(tr("A remark of at most nine Chinese characters"), typed.value_or(m_card->remark->text),
                             tr("Write it to WeChat"), &CustomerDetail::remarkWritten);
    m_remarkField->setMaxLength(longestRemark);
}

void CustomerDetail::addRewards()
{
    addSection(tr("Points and coupons"));
    auto *row = new QHBoxLayout;
    auto *points = makeButton(ButtonLook::Plain, this);
    points->setText(tr("Points: %1").arg(format::count(m_card->rewards.points)));
    points->setToolTip(tr("What they came from; give or take some"));
    connect(points, &QPushButton::clicked, this, [this, points] { openPoints(*points); });
    auto *coupon = makeButton(ButtonLook::Plain, this);
    coupon->setText(tr("Give a coupon …"));
    connect(coupon, &QPushButton::clicked, this, [this, coupon] { openCoupon(*coupon); });
    row->addWidget(points);
    row->addWidget(coupon);
    row->addStretch();
    body()->addLayout(row);
    for (const Coupon &given : m_card->rewards.coupons)
        addCoupon(given);
}

void CustomerDetail::addCoupon(const Coupon &coupon)
{
    const CouponState state = couponState(coupon, BusinessDay::of(m_clock.now()));
    auto *row = new QHBoxLayout;
    auto *sentence = new TextLabel(couponSentence(coupon), TextLook::Body, this);
    sentence->setWrapping(true);
    row->addWidget(sentence, 1);
    row->addWidget(new Chip(couponStateWord(state), couponStateMeaning(state), this), 0, Qt::AlignTop);
    if (state == CouponState::Open) {
        auto *withdraw = makeButton(ButtonLook::Quiet, this, "close");
        setOnlyIcon(*withdraw, tr("Take back the coupon %1").arg(format::oneLine(coupon.code)));
        connect(withdraw, &QPushButton::clicked, this, [this, coupon] { emit couponWithdrawn(coupon); });
        row->addWidget(withdraw, 0, Qt::AlignTop);
    }
    body()->addLayout(row);
    auto *code = new TextLabel(tr("Code %1. %2").arg(format::oneLine(coupon.code), returnRuleSentence(coupon.rule)), TextLook::Faint, this);
    code->setWrapping(true);
    code->setCopyable(true);
    body()->addWidget(code);
}

void CustomerDetail::openPoints(QWidget &button)
{
    auto *popover = new PointsPopover(m_card->rewards, this);
    connect(popover, &PointsPopover::decided, this, &CustomerDetail::pointsGiven);
    popover->openBelow(button);
}

void CustomerDetail::openCoupon(QWidget &button)
{
    auto *popover = new CouponPopover(BusinessDay::of(m_clock.now()), this);
    connect(popover, &CouponPopover::decided, this, &CustomerDetail::couponGiven);
    popover->openBelow(button);
}

void CustomerDetail::addPersonalData()
{
    auto *open = makeButton(ButtonLook::Plain, this);
    open->setText(tr("Personal information …"));
    open->setToolTip(tr("All that is known of this person, consents, a copy, and erasing"));
    connect(open, &QPushButton::clicked, this, &CustomerDetail::personalDataWanted);
    body()->addWidget(open, 0, Qt::AlignLeft);
}

// Enter or the button beside it tells what was typed. It stays in the field until it is kept: what failed need not be typed again.
QLineEdit *CustomerDetail::addField(const QString &hint, const QString &typed, const QString &action,
                                    void (CustomerDetail::*told)(const QString &))
{
    auto *row = new QHBoxLayout;
    auto *field = new QLineEdit(typed, this);
    field->setPlaceholderText(hint);
    field->setAccessibleName(hint);
    auto *add = makeButton(ButtonLook::Quiet, this, "plus");
    setOnlyIcon(*add, action);
    const auto tell = [this, field, told] {
        const QString text = field->text().trimmed();
        if (text.isEmpty()) {
            field->setFocus(Qt::OtherFocusReason);
            return;
        }
        (this->*told)(text);
    };
    connect(field, &QLineEdit::returnPressed, this, tell);
    connect(add, &QPushButton::clicked, this, tell);
    row->addWidget(field, 1);
    row->addWidget(add);
    body()->addLayout(row);
    return field;
}

void CustomerDetail::retranslate()
{
    m_timelineTitle->setText(tr("Timeline"));
    m_filter->retranslate();
    m_view->setAccessibleName(tr("Timeline"));
}

void CustomerDetail::changeEvent(QEvent *event)
{
    DetailPane::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    if (m_card)
        fill(typed(*m_card));
}

} // namespace yiren
