#include "pages/content/byhandsteps.h"

#include "pages/content/flowlayout.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

QString partWord(CopyPart part)
{
    switch (part) {
    case CopyPart::Title:
        return ByHandSteps::tr("Title");
    case CopyPart::Text:
        return ByHandSteps::tr("Text");
    case CopyPart::Cover:
        return ByHandSteps::tr("Cover");
    case CopyPart::Digest:
        break;
    }
    return ByHandSteps::tr("Digest");
}

// Where it belongs in WeChat's editor. A cover can't be pasted there; one that stands in the text can be chosen.
QString placeSentence(CopyPart part, bool isText)
{
    if (isText)
        return ByHandSteps::tr("now paste it where it belongs.");
    switch (part) {
    case CopyPart::Title:
        return ByHandSteps::tr("now paste it into the title.");
    case CopyPart::Text:
        return ByHandSteps::tr("now paste it into the text; wait until its pictures are there.");
    case CopyPart::Cover:
        return ByHandSteps::tr("now paste it at the end of the text, choose it as the cover from the text, and take it away there again.");
    case CopyPart::Digest:
        break;
    }
    return ByHandSteps::tr("now paste it into the digest.");
}

} // namespace

ByHandSteps::ByHandSteps(Post post, QWidget *parent) : QWidget(parent), m_post(std::move(post))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    const bool isCopied = isCarriedByHand(m_post);
    if (!isText()) {
        auto *backend = makeButton(isCopied ? ButtonLook::Plain : ButtonLook::Primary, this);
        backend->setText(tr("Open WeChat's backend"));
        connect(backend, &QPushButton::clicked, this, [] { QDesktopServices::openUrl(QUrl(QStringLiteral("https://mp.weixin.qq.com/"))); });
        column->addWidget(backend, 0, Qt::AlignLeft);
    }
    if (isCopied)
        addParts(*column);
    addAddress(*column);
    markNext(0);
}

void ByHandSteps::addParts(QVBoxLayout &column)
{
    m_parts = copyParts(m_post);
    auto *flow = new FlowLayout(6);
    for (size_t i = 0; i < m_parts.size(); ++i) {
        auto *button = makeButton(ButtonLook::Plain, this);
        button->setText(m_parts.size() == 1 ? tr("Copy the text") : tr("%1 %2").arg(i + 1).arg(partWord(m_parts[i])));
        button->setAccessibleName(tr("Copy: %1").arg(partWord(m_parts[i])));
        connect(button, &QPushButton::clicked, this, [this, i] { emit copyWanted(m_post, m_parts[i]); });
        flow->addWidget(button);
        m_copies.push_back(button);
    }
    column.addLayout(flow);
    m_hint = new TextLabel(TextLook::Secondary, this);
    m_hint->setWrapping(true);
    m_hint->setText(m_parts.size() == 1 ? QString() : tr("Copy one part after the other; the space bar goes on."));
    m_hint->setVisible(!m_hint->text().isEmpty());
    column.addWidget(m_hint);
}

void ByHandSteps::addAddress(QVBoxLayout &column)
{
    if (isText()) {
        auto *tick = makeButton(ButtonLook::Plain, this);
        tick->setText(tr("Done, it is posted"));
        connect(tick, &QPushButton::clicked, this, [this] { emit finished(m_post, {}); });
        column.addWidget(tick, 0, Qt::AlignLeft);
        m_last = tick;
        return;
    }
    auto *address = new QLineEdit(this);
    address->setPlaceholderText(tr("Paste the article's address here"));
    address->setAccessibleName(tr("Address of the published article"));
    connect(address, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.trimmed().startsWith(u"http"))
            emit finished(m_post, text.trimmed());
    });
    column.addWidget(address);
    m_last = address;
}

void ByHandSteps::noteCopied(CopyPart part)
{
    const auto found = std::find(m_parts.begin(), m_parts.end(), part);
    if (found == m_parts.end())
        return;
    const auto place = static_cast<size_t>(found - m_parts.begin());
    m_hint->setText(tr("%1/%2 copied: %3").arg(place + 1).arg(m_parts.size()).arg(placeSentence(part, isText())));
    m_hint->show();
    const bool hadFocus = m_copies[place]->hasFocus();
    markNext(place + 1);
    if (hadFocus)
        (place + 1 < m_copies.size() ? m_copies[place + 1] : m_last)->setFocus(Qt::OtherFocusReason);
}

// The next one stands out.
void ByHandSteps::markNext(size_t next)
{
    for (size_t i = 0; i < m_copies.size(); ++i)
        setLook(*m_copies[i], i == next ? ButtonLook::Primary : ButtonLook::Plain);
    if (auto *tick = qobject_cast<QPushButton *>(m_last))
        setLook(*tick, next >= m_copies.size() ? ButtonLook::Primary : ButtonLook::Plain);
}

} // namespace yiren
