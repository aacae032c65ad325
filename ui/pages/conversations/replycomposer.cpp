#include "pages/conversations/replycomposer.h"

#include "formatting/format.h"
#include "pages/conversations/replyfield.h"
#include "pages/conversations/snippetchoice.h"
#include "widgets/buttons.h"
#include "wechat/videofile.h"
#include "widgets/textlabel.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int fieldHeightOfReply = 84;
constexpr qsizetype longestReplyBytes = 2048;                // contract, wecom 6.3
constexpr qsizetype countedFromBytes = 1536;                 // below, nobody needs the number
constexpr qint64 largestPicture = qint64{10} * 1024 * 1024;  // of JPG or PNG; contract, wecom 4.5 (96484)
constexpr qint64 largestSentFile = qint64{20} * 1024 * 1024; // the same
constexpr qsizetype suggestionShown = 160;
constexpr int hintFrom = 520; // pixels: below, the keys leave it no room

QStringList openPlaces(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("\\{(姓名|订单|链接)\\}"));
    QStringList places;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const QString name = found.next().captured();
        if (!places.contains(name))
            places.append(name);
    }
    return places;
}

} // namespace

ReplyComposer::ReplyComposer(QWidget *parent)
    : QWidget(parent), m_suggestionLine(new QFrame(this)), m_suggestionText(new TextLabel(TextLook::Body, this)),
      m_adopt(makeButton(ButtonLook::Link, this)), m_why(new TextLabel(TextLook::Secondary, this)), m_field(new ReplyField(this)),
      m_choice(new SnippetChoice(parent)), m_attached(makeButton(ButtonLook::Plain, this, "close")),
      m_picture(makeButton(ButtonLook::Plain, this)), m_card(makeButton(ButtonLook::Plain, this)),
      m_link(makeButton(ButtonLook::Plain, this, "link")), m_money(makeButton(ButtonLook::Plain, this)),
      m_count(new TextLabel(TextLook::Faint, this)), m_send(makeButton(ButtonLook::Primary, this))
{
    m_field->setFixedHeight(fieldHeightOfReply);
    m_why->setWrapping(true);
    m_attached->hide();
    layOut();
    connectParts();
    retranslate();
}

QWidget *ReplyComposer::makeSuggestion()
{
    setSurface(*m_suggestionLine, "note");
    m_suggestionText->setWrapping(true);
    auto *row = new QHBoxLayout(m_suggestionLine);
    row->setContentsMargins(12, 8, 12, 8);
    row->addWidget(m_suggestionText, 1);
    row->addWidget(m_adopt, 0, Qt::AlignBottom);
    m_suggestionLine->hide();
    return m_suggestionLine;
}

void ReplyComposer::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_picture, m_card, m_link, m_money})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_count);
    buttons->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeSuggestion());
    column->addWidget(m_why);
    column->addWidget(m_field);
    column->addWidget(m_attached, 0, Qt::AlignLeft);
    column->addLayout(buttons);
}

void ReplyComposer::connectParts()
{
    connect(m_field, &ReplyField::submitted, this, &ReplyComposer::submit);
    connect(m_send, &QPushButton::clicked, this, &ReplyComposer::submit);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_said.clear();
        update();
        followSlash();
        if (!m_isSilent)
            emit written(text());
    });
    connect(m_field, &QPlainTextEdit::cursorPositionChanged, this, &ReplyComposer::followSlash);
    connect(m_field, &ReplyField::pictureGiven, this, &ReplyComposer::attach);
    connect(m_field, &ReplyField::filesGiven, this, &ReplyComposer::attachFiles);
    m_field->firstToKnow = [this](QKeyEvent &event) { return m_choice->takeKey(event); };
    connect(m_choice, &SnippetChoice::taken, this, &ReplyComposer::takeSnippet);
    connect(m_choice, &SnippetChoice::offered, m_field, &QWidget::setAccessibleDescription);
    connect(m_attached, &QPushButton::clicked, this, [this] {
        m_attachment.reset();
        m_field->setFocus(Qt::OtherFocusReason);
        showAttachment();
    });
    connect(m_adopt, &QPushButton::clicked, this, &ReplyComposer::adoptSuggestion);
    connect(m_picture, &QPushButton::clicked, this, &ReplyComposer::chooseFile);
    connect(m_card, &QPushButton::clicked, this, &ReplyComposer::cardWanted);
    connect(m_link, &QPushButton::clicked, this, &ReplyComposer::linkWanted);
    connect(m_money, &QPushButton::clicked, this, &ReplyComposer::moneyWanted);
}

void ReplyComposer::begin(const QString &draft)
{
    m_isSilent = true;
    m_attachment.reset();
    m_said.clear();
    m_suggestion.reset();
    m_suggestionLine->hide();
    m_field->setPlainText(draft);
    m_field->moveCursor(QTextCursor::End);
    m_choice->hide();
    m_isSilent = false;
    showAttachment();
}

QString ReplyComposer::text() const
{
    return m_field->toPlainText();
}

bool ReplyComposer::isEmpty() const
{
    return text().trimmed().isEmpty() && !m_attachment;
}

void ReplyComposer::setBlocked(const QString &reason)
{
    m_blocked = reason;
    update();
}

void ReplyComposer::setBusy(const QString &reason)
{
    m_busy = reason;
    update();
}

void ReplyComposer::setMoneyPossible(const QString &whyNot)
{
    m_noMoney = whyNot;
    update();
}

void ReplyComposer::setSnippets(std::vector<Snippet> all)
{
    m_choice->setSnippets(std::move(all));
}

void ReplyComposer::setSuggestion(const std::optional<Suggested> &suggestion)
{
    m_suggestion = suggestion;
    m_suggestionLine->setVisible(suggestion.has_value());
    if (suggestion)
        m_suggestionText->setText(tr("Suggestion · %1: “%2”")
                                      .arg(format::oneLine(suggestion->source.simplified()),
                                           format::shortened(format::oneLine(suggestion->text.simplified()), suggestionShown)));
}

void ReplyComposer::adoptSuggestion()
{
    if (!m_suggestion)
        return;
    insert(filledSnippet(m_suggestion->text, m_facts));
    m_suggestionLine->hide();
    m_field->setFocus(Qt::OtherFocusReason);
}

void ReplyComposer::insert(const QString &text)
{
    m_field->insertPlainText(text);
    m_field->setFocus(Qt::OtherFocusReason);
}

void ReplyComposer::takeSnippet(const Snippet &snippet)
{
    m_field->replaceSlashWord(filledSnippet(snippet.text, m_facts));
    m_choice->hide();
    m_field->setFocus(Qt::OtherFocusReason);
    emit snippetUsed(snippet.id);
}

void ReplyComposer::followSlash()
{
    const QString word = m_field->slashWord();
    if (word.isEmpty() || m_isSilent) {
        m_choice->hide();
        return;
    }
    m_choice->offer(word.mid(1));
    placeChoice();
}

void ReplyComposer::placeChoice()
{
    if (!m_choice->isVisible())
        return;
    const QPoint corner = m_field->mapTo(m_choice->parentWidget(), QPoint(0, 0));
    m_choice->setGeometry(corner.x(), corner.y() - m_choice->height() - 4, m_field->width(), m_choice->height());
}

void ReplyComposer::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("A picture, a video or a file for the customer"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::filesSelected, this, &ReplyComposer::attachFiles);
    dialog->open();
}

// No more is read than WeChat takes: a larger file is refused by its size.
void ReplyComposer::attachFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    QFile file(paths.front());
    if (!file.open(QIODevice::ReadOnly))
        return say(tr("This file can't be read: %1").arg(format::oneLine(QFileInfo(file).fileName())));
    attach(file.read(largestSentFile + 1), QFileInfo(file).fileName());
    if (paths.size() > 1)
        say(tr("One at a time: the first is here, send it and add the next."));
}

void ReplyComposer::attach(const QByteArray &bytes, const QString &name)
{
    const bool isPicture = bytes.startsWith("\xFF\xD8\xFF") || bytes.startsWith("\x89PNG\r\n\x1a\n");
    if (bytes.isEmpty() || bytes.size() > largestSentFile)
        return say(tr("WeChat takes files of up to 20 MB that are not empty."));
    if (isPicture && bytes.size() > largestPicture)
        return say(tr("WeChat takes pictures of up to 10 MB, as JPG or PNG."));
    const bool isVideo = isTakenAsVideo(name, bytes);
    m_attachment = Attachment{name, bytes, isPicture ? ReplyWish::Kind::Image : isVideo ? ReplyWish::Kind::Video : ReplyWish::Kind::File};
    m_said.clear();
    showAttachment();
}

void ReplyComposer::showAttachment()
{
    m_attached->setVisible(m_attachment.has_value());
    if (m_attachment) {
        const QString name = format::shortened(format::oneLine(m_attachment->name), 30);
        m_attached->setText(QString(name).replace(u'&', QStringLiteral("&&")));
        m_attached->setAccessibleName(tr("Take this file away: %1").arg(name));
        m_attached->setToolTip(tr("Take it away"));
    }
    update();
}

void ReplyComposer::submit()
{
    if (const QString why = whyNotSent(); !why.isEmpty())
        return say(why);
    ReplyWish wish;
    if (m_attachment) {
        wish.kind = m_attachment->kind;
        wish.bytes = m_attachment->bytes;
        wish.fileName = m_attachment->name;
        if (wish.kind == ReplyWish::Kind::Video)
            wish.title = videoTitleOf(wish.fileName);
    } else {
        wish.text = text().trimmed();
    }
    emit sendWanted(wish);
}

// A picture goes by itself; words that stand beside it stay for the next message.
void ReplyComposer::sent()
{
    if (m_attachment)
        m_attachment.reset();
    else
        m_field->clear();
    m_suggestionLine->hide();
    m_suggestion.reset();
    showAttachment();
}

QString ReplyComposer::whyNotSent() const
{
    if (!m_blocked.isEmpty())
        return m_blocked;
    if (!m_busy.isEmpty())
        return m_busy;
    if (m_attachment)
        return {};
    if (text().trimmed().isEmpty())
        return tr("Write something first.");
    if (text().trimmed().toUtf8().size() > longestReplyBytes)
        return tr("WeChat takes 2,048 bytes, about 680 Chinese characters. Send it in two parts.");
    const QStringList places = openPlaces(text());
    return places.isEmpty() ? QString() : tr("Not known, fill it in first: %1").arg(places.join(tr(", ")));
}

void ReplyComposer::say(const QString &problem)
{
    m_said = problem;
    update();
}

// A button that was pressed and can't be now would give the focus to anything.
void ReplyComposer::enable(QPushButton &button, bool isOn)
{
    if (!isOn && button.hasFocus())
        m_field->setFocus(Qt::OtherFocusReason);
    button.setEnabled(isOn);
}

void ReplyComposer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    update();
}

void ReplyComposer::update()
{
    const qsizetype used = text().toUtf8().size();
    const QString count = QStringLiteral("%1/%2").arg(used).arg(longestReplyBytes);
    m_count->setText(used > longestReplyBytes      ? QString(QStringLiteral("✗ ") + count)
                         : used > countedFromBytes ? count
                         : width() < hintFrom      ? QString()
                                                   : tr("Enter sends · nothing is sent by itself"));
    setTone(*m_count, used > longestReplyBytes ? Meaning::Wrong : Meaning::Neutral);
    const QString reason = whyNotSent();
    enable(*m_send, reason.isEmpty());
    m_send->setToolTip(reason.toHtmlEscaped());
    const bool hasPlaces = m_blocked.isEmpty() && !openPlaces(text()).isEmpty();
    const QString shown = !m_blocked.isEmpty() ? m_blocked : !m_said.isEmpty() ? m_said : hasPlaces ? reason : QString();
    m_why->setText(shown);
    m_why->setVisible(!shown.isEmpty());
    setTone(*m_why, Meaning::Attention);
    for (QPushButton *button : {m_picture, m_card}) {
        enable(*button, m_blocked.isEmpty());
        button->setToolTip(m_blocked.toHtmlEscaped());
    }
    enable(*m_link, m_blocked.isEmpty());
    m_link->setToolTip(m_blocked.isEmpty() ? tr("Send a link") : m_blocked.toHtmlEscaped());
    enable(*m_money, m_noMoney.isEmpty());
    m_money->setToolTip(m_noMoney.toHtmlEscaped());
}

void ReplyComposer::retranslate()
{
    m_adopt->setText(tr("Use it"));
    m_adopt->setToolTip(tr("Into the field, where you can change it; it is not sent by itself"));
    m_field->setPlaceholderText(tr("Write an answer; / brings your snippets, by their first letters"));
    m_field->setAccessibleName(tr("Your answer"));
    m_choice->setAccessibleName(tr("Snippets"));
    m_picture->setText(tr("Picture"));
    m_card->setText(tr("Product card"));
    m_link->setAccessibleName(tr("Send a link"));
    m_money->setText(tr("Take money"));
    m_send->setText(tr("Send"));
    if (m_suggestion)
        setSuggestion(m_suggestion);
    showAttachment();
}

} // namespace yiren
