#include "pages/today/postpopover.h"

#include "formatting/format.h"
#include "pages/content/byhandsteps.h"
#include "pages/content/contentwords.h"
#include "pages/content/flowlayout.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"

#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int postPopoverWidth = 340;

TextLabel *wrappedLine(const QString &words, TextLook look, QWidget *parent)
{
    auto *label = new TextLabel(words, look, parent);
    label->setWrapping(true);
    return label;
}

} // namespace

PostPopover::PostPopover(Post post, const QString &reason, QWidget *owner) : Popover(owner), m_post(std::move(post))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(postPopoverWidth);
    QStringList facts{postKindWord(m_post.kind)};
    if (m_post.due)
        facts.prepend(format::moment(m_post.due->atMs));
    body()->addWidget(wrappedLine(titleOrNone(m_post), TextLook::CardTitle, this));
    body()->addWidget(wrappedLine(facts.join(QStringLiteral(" · ")), TextLook::Secondary, this));
    body()->addWidget(wrappedLine(format::shortened(reason), TextLook::Body, this));
    if (m_post.state == PostState::Missed)
        addDecision();
    else
        addSteps();
}

void PostPopover::addDecision()
{
    body()->addWidget(wrappedLine(postKindSentence(m_post.kind), TextLook::Secondary, this));
    auto *flow = new FlowLayout(6);
    const auto add = [&](const QString &words, void (PostPopover::*wanted)(), ButtonLook look = ButtonLook::Plain) {
        auto *button = makeButton(look, this);
        button->setText(words);
        connect(button, &QPushButton::clicked, this, [this, wanted] {
            emit(this->*wanted)();
            close();
        });
        flow->addWidget(button);
    };
    add(tr("Send now"), &PostPopover::resendWanted, ButtonLook::Primary);
    add(tr("Another time"), &PostPopover::moveWanted);
    add(tr("Give up"), &PostPopover::giveUpWanted);
    body()->addLayout(flow);
}

void PostPopover::addSteps()
{
    m_steps = new ByHandSteps(m_post, this);
    connect(m_steps, &ByHandSteps::finished, this, &QWidget::close);
    body()->addWidget(m_steps);
}

} // namespace yiren
