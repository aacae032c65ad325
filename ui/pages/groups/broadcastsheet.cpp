#include "pages/groups/broadcastsheet.h"

#include "broadcasts/broadcastcheck.h"
#include "crypto/digest.h"
#include "formatting/format.h"
#include "pages/groups/groupchoices.h"
#include "pages/groups/groupwords.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QComboBox>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace yiren {

namespace {

constexpr int broadcastSheetWidth = 680;
constexpr int broadcastTextHeight = 96, broadcastGroupsHeight = 84;
constexpr qint64 largestBroadcastPicture = qint64{10} * 1024 * 1024; // contract wecom 4.3

QLineEdit *shortField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setMaxLength(2048);
    return field;
}

} // namespace

BroadcastSheet::BroadcastSheet(const PageServices &services, ReceiverChoices choices, QWidget &window)
    : Sheet(window, broadcastSheetWidth), m_services(services), m_choices(std::move(choices)),
      m_title(new TextLabel(TextLook::CardTitle, this)), m_kindTitle(new TextLabel(TextLook::Secondary, this)),
      m_senderTitle(new TextLabel(TextLook::Secondary, this)), m_whomTitle(new TextLabel(TextLook::Secondary, this)),
      m_textTitle(new TextLabel(TextLook::Secondary, this)), m_linkTitle(new TextLabel(TextLook::Secondary, this)),
      m_cardTitle(new TextLabel(TextLook::Secondary, this)), m_pictureTitle(new TextLabel(TextLook::Secondary, this)),
      m_preview(new TextLabel(TextLook::Body, this)), m_why(new TextLabel(TextLook::Secondary, this)), m_kind(new QComboBox(this)),
      m_sender(new QComboBox(this)), m_whom(new QComboBox(this)), m_groups(new GroupChoices(this)), m_text(new QPlainTextEdit(this)),
      m_linkName(shortField(this)), m_linkAddress(shortField(this)), m_cardName(shortField(this)), m_cardPage(shortField(this)),
      m_picture(makeButton(ButtonLook::Plain, this, "picture")), m_noPicture(makeButton(ButtonLook::Quiet, this)),
      m_close(makeButton(ButtonLook::Plain, this)), m_keep(makeButton(ButtonLook::Plain, this)),
      m_ask(makeButton(ButtonLook::Primary, this))
{
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(broadcastTextHeight);
    m_groups->setFixedHeight(broadcastGroupsHeight);
    m_preview->setWrapping(true);
    m_why->setWrapping(true);
    m_sender->addItems(m_choices.senders);
    layOut();
    retranslate();
    connectParts();
    count();
}

void BroadcastSheet::layOut()
{
    const auto inRow = [](std::initializer_list<QWidget *> widgets) {
        auto *row = new QHBoxLayout;
        for (QWidget *widget : widgets)
            row->addWidget(widget, qobject_cast<QLineEdit *>(widget) ? 1 : 0);
        row->addStretch();
        return row;
    };
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(m_kindTitle, m_kind);
    form->addRow(m_whomTitle, m_whom);
    form->addRow(new TextLabel, m_groups);
    form->addRow(m_senderTitle, m_sender);
    form->addRow(m_textTitle, m_text);
    form->addRow(m_linkTitle, inRow({m_linkName, m_linkAddress}));
    form->addRow(m_cardTitle, inRow({m_cardName, m_cardPage}));
    form->addRow(m_pictureTitle, inRow({m_picture, m_noPicture}));
    auto *buttons = inRow({m_close});
    buttons->addWidget(m_keep);
    buttons->addWidget(m_ask);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(metrics::cardPaddingX, metrics::cardPaddingY, metrics::cardPaddingX, metrics::cardPaddingY);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addLayout(form);
    column->addWidget(m_preview);
    column->addWidget(m_why);
    column->addLayout(buttons);
    body()->addLayout(column);
}

void BroadcastSheet::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BroadcastSheet::count);
    connect(m_whom, &QComboBox::currentIndexChanged, this, &BroadcastSheet::count);
    connect(m_groups, &QListWidget::itemChanged, this, &BroadcastSheet::showWhatIsPossible);
    connect(m_text, &QPlainTextEdit::textChanged, this, &BroadcastSheet::showWhatIsPossible);
    for (QLineEdit *field : {m_linkName, m_linkAddress, m_cardName, m_cardPage})
        connect(field, &QLineEdit::textChanged, this, &BroadcastSheet::showWhatIsPossible);
    connect(m_picture, &QPushButton::clicked, this, &BroadcastSheet::chooseFile);
    connect(m_noPicture, &QPushButton::clicked, this, [this] {
        m_pictures.clear();
        m_picture->setFocus(Qt::OtherFocusReason);
        showWhatIsPossible();
    });
    connect(m_close, &QPushButton::clicked, this, &Sheet::dismiss);
    for (QPushButton *button : {m_keep, m_ask}) {
        connect(button, &QPushButton::clicked, this, [this, button] {
            handOn(button == m_ask);
            dismiss();
        });
    }
    connect(this, &Sheet::dismissed, this, [this] {
        if (!m_isHandedOn && !isEmpty() && !isAsKept())
            handOn(false);
    });
}

bool BroadcastSheet::isEmpty() const
{
    const auto isBlank = [](const QLineEdit *field) { return field->text().trimmed().isEmpty(); };
    return m_text->toPlainText().trimmed().isEmpty() && m_pictures.empty()
        && std::ranges::all_of(std::initializer_list<const QLineEdit *>{m_linkName, m_linkAddress, m_cardName, m_cardPage}, isBlank);
}

void BroadcastSheet::take(const BroadcastDraft &kept)
{
    m_kept = kept;
    const Broadcast &draft = kept.broadcast;
    fillChoices();
    m_kind->setCurrentIndex(static_cast<int>(draft.kind));
    if (draft.kind == BroadcastKind::Customers)
        m_whom->setCurrentIndex(m_whom->count() - 1);
    if (draft.kind == BroadcastKind::Groups) {
        for (const QString &chat : kept.targets) // one that is gone stays in the draft until somebody takes it out
            m_groups->choose(chat);
    }
    if (m_sender->findText(draft.sender) < 0)
        m_sender->addItem(draft.sender);
    m_sender->setCurrentIndex(m_sender->findText(draft.sender));
    m_text->setPlainText(draft.text);
    takeAttachments(kept);
    count();
}

void BroadcastSheet::takeAttachments(const BroadcastDraft &kept)
{
    for (const BroadcastAttachment &one : kept.broadcast.attachments) {
        if (one.what.kind == CorpAttachment::Kind::MiniProgram) {
            m_cardName->setText(one.what.title);
            m_cardPage->setText(one.what.page);
        } else if (one.what.kind == CorpAttachment::Kind::Link) {
            m_linkName->setText(one.what.title);
            m_linkAddress->setText(one.what.address);
        }
        const auto picture = std::ranges::find(kept.pictures, one.picture, &BroadcastPicture::digest);
        if (picture != kept.pictures.end())
            m_pictures.push_back(*picture);
    }
}

// Groups stand in another order when their members have changed.
bool BroadcastSheet::isAsKept() const
{
    const auto inOrder = [](QStringList targets) {
        targets.sort();
        return targets;
    };
    return m_kept && draft() == m_kept->broadcast && inOrder(targets()) == inOrder(m_kept->targets);
}

bool BroadcastSheet::isToKeptTargets() const
{
    return m_kept && m_kept->broadcast.kind == BroadcastKind::Customers && m_whom->currentIndex() == m_whom->count() - 1;
}

void BroadcastSheet::handOn(bool asksAtOnce)
{
    m_isHandedOn = true;
    emit keepWanted(draft(), targets(), m_pictures, asksAtOnce);
}

void BroadcastSheet::fillChoices()
{
    const int kind = std::max(0, m_kind->currentIndex()), whom = std::max(0, m_whom->currentIndex());
    const QSignalBlocker kinds(m_kind), whoms(m_whom), groups(m_groups);
    m_kind->clear();
    for (const BroadcastKind one : {BroadcastKind::Customers, BroadcastKind::Groups, BroadcastKind::Moment})
        m_kind->addItem(broadcastKindText(one));
    m_kind->setCurrentIndex(kind);
    m_whom->clear();
    m_whom->addItem(tr("All customers who are known in WeCom"));
    for (const ReceiverChoices::Segment &segment : m_choices.segments)
        m_whom->addItem(format::oneLine(segment.name));
    if (m_kept && m_kept->broadcast.kind == BroadcastKind::Customers)
        m_whom->addItem(tr("As it was kept"));
    m_whom->setCurrentIndex(whom);
    if (m_groups->count() > 0)
        return;
    for (const CustomerGroup &group : m_choices.groups)
        m_groups->add(group.chatId, group.name);
}

BroadcastKind BroadcastSheet::kind() const
{
    return static_cast<BroadcastKind>(std::max(0, m_kind->currentIndex()));
}

void BroadcastSheet::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Pictures for the message"), {}, tr("Pictures (*.png *.jpg *.jpeg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &BroadcastSheet::attachFiles);
    dialog->open();
}

void BroadcastSheet::attachFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly) && file.size() <= largestBroadcastPicture)
            attach(file.readAll(), QFileInfo(path).fileName());
        else
            m_why->setText(tr("This file can't be read or has more than 10 MB: %1").arg(format::oneLine(QFileInfo(path).fileName())));
    }
}

void BroadcastSheet::attach(const QByteArray &bytes, const QString &name)
{
    if (!bytes.startsWith("\xFF\xD8\xFF") && !bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return m_why->setText(tr("WeCom takes JPG and PNG pictures: %1").arg(format::oneLine(name)));
    m_pictures.push_back({QString::fromLatin1(sha256(bytes).toHex()), name, bytes});
    showWhatIsPossible();
}

// The first picture is the cover of the Mini Program's card, or of a moment's link; the others are pictures of their own.
Broadcast BroadcastSheet::draft() const
{
    Broadcast draft = m_kept ? m_kept->broadcast : Broadcast();
    draft.attachments.clear();
    draft.kind = kind();
    draft.sender = m_sender->currentText();
    draft.text = m_text->toPlainText().trimmed();
    size_t used = 0;
    const auto nextPicture = [this, &used] { return used < m_pictures.size() ? m_pictures[used++].digest : QString(); };
    if (const QString name = m_cardName->text().trimmed(); !name.isEmpty()) {
        BroadcastAttachment card;
        card.what.kind = CorpAttachment::Kind::MiniProgram;
        card.what.title = name;
        card.what.appid = m_services.account.miniAppid;
        card.what.page = m_cardPage->text().trimmed();
        card.picture = nextPicture();
        draft.attachments.push_back(card);
    }
    if (!m_linkAddress->text().trimmed().isEmpty() || !m_linkName->text().trimmed().isEmpty()) {
        BroadcastAttachment link;
        link.what.kind = CorpAttachment::Kind::Link;
        link.what.title = m_linkName->text().trimmed();
        link.what.address = m_linkAddress->text().trimmed();
        if (draft.kind == BroadcastKind::Moment)
            link.picture = nextPicture();
        draft.attachments.push_back(link);
    }
    while (used < m_pictures.size()) {
        BroadcastAttachment picture;
        picture.picture = nextPicture();
        draft.attachments.push_back(picture);
    }
    return draft;
}

QStringList BroadcastSheet::targets() const
{
    if (kind() == BroadcastKind::Customers)
        return m_receivers.targets;
    return kind() == BroadcastKind::Groups ? m_groups->chosen() : QStringList();
}

void BroadcastSheet::count()
{
    if (isToKeptTargets()) { // not counted anew: those who were chosen then
        m_counting.reset();
        m_receivers = {m_kept->targets, 0, 0};
        return showWhatIsPossible();
    }
    const int whom = m_whom->currentIndex();
    const SegmentRule rule = whom > 0 ? m_choices.segments[static_cast<size_t>(whom - 1)].rule : SegmentRule();
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    m_counting = m_services.storage.read<Receivers>([account = m_services.account.id, rule, now](Database &database) {
        return receiversOf(database, account, rule, BusinessDay::ofMs(now), now);
    });
    m_counting->then(this, [this](const Result<Receivers> &receivers) {
        m_receivers = receivers ? *receivers : Receivers();
        showWhatIsPossible();
    });
    m_counting->start();
    showWhatIsPossible();
}

QString BroadcastSheet::whatIsMissing() const
{
    if (m_counting && !m_counting->isFinished())
        return tr("Counting who gets it …");
    const auto problem = whatForbidsBroadcast(draft(), targets().size());
    return problem ? m_services.words(*problem).sentence : QString();
}

void BroadcastSheet::showWhatIsPossible()
{
    const bool isToCustomers = kind() == BroadcastKind::Customers;
    m_whom->setVisible(kind() != BroadcastKind::Groups);
    m_whom->setEnabled(isToCustomers);
    m_groups->setVisible(kind() == BroadcastKind::Groups);
    QStringList preview;
    if (isToCustomers) {
        preview.append(tr("%n customer(s) get it once it is confirmed.", nullptr, static_cast<int>(m_receivers.targets.size())));
        if (m_receivers.withoutId > 0)
            preview.append(tr("%n are not known in WeCom.", nullptr, static_cast<int>(m_receivers.withoutId)));
        if (m_receivers.atLimit > 0)
            preview.append(tr("%n had as many this month as they should: left out.", nullptr, static_cast<int>(m_receivers.atLimit)));
    } else if (kind() == BroadcastKind::Groups) {
        preview.append(tr("%n group(s) get it once it is confirmed.", nullptr, static_cast<int>(targets().size())));
    } else {
        preview.append(tr("All customers may see it once it is published."));
    }
    preview.append(tr("Nothing is sent by this: %1 has to confirm it in WeCom.").arg(format::oneLine(m_sender->currentText())));
    m_preview->setText(preview.join(u' '));
    m_noPicture->setVisible(!m_pictures.empty());
    m_picture->setText(m_pictures.empty() ? tr("Choose …") : tr("%n picture(s)", nullptr, static_cast<int>(m_pictures.size())));
    const QString why = whatIsMissing();
    m_why->setText(why);
    for (QPushButton *button : {m_keep, m_ask}) {
        if (!why.isEmpty() && button->hasFocus())
            m_text->setFocus(Qt::OtherFocusReason);
        button->setEnabled(why.isEmpty());
        button->setToolTip(why);
    }
    place();
}

void BroadcastSheet::retranslate()
{
    fillChoices();
    m_title->setText(tr("Mass message or moment"));
    const std::tuple<TextLabel *, QWidget *, QString> named[] = {
        {m_kindTitle, m_kind, tr("What")},          {m_whomTitle, m_whom, tr("To whom")},  {m_senderTitle, m_sender, tr("Who confirms")},
        {m_textTitle, m_text, tr("Words")},         {m_linkTitle, m_linkName, tr("Link")}, {m_cardTitle, m_cardName, tr("Mini Program")},
        {m_pictureTitle, m_picture, tr("Pictures")}};
    for (const auto &[label, field, name] : named) {
        label->setText(name);
        field->setAccessibleName(name);
    }
    m_groups->setAccessibleName(tr("Groups"));
    m_linkName->setPlaceholderText(tr("Title"));
    m_linkAddress->setPlaceholderText(QStringLiteral("https://"));
    m_linkAddress->setAccessibleName(tr("Address of the link"));
    m_cardName->setPlaceholderText(tr("Title of the card"));
    m_cardPage->setPlaceholderText(tr("Page: pages/index"));
    m_cardPage->setAccessibleName(tr("Page of the Mini Program"));
    m_noPicture->setText(tr("Without pictures"));
    m_close->setText(tr("Close"));
    m_keep->setText(tr("Keep as a draft"));
    m_ask->setText(tr("Create the task"));
    showWhatIsPossible();
}

void BroadcastSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Sheet::changeEvent(event);
}

} // namespace yiren
