#include "pages/content/wakepopover.h"

#include "formatting/format.h"
#include "pages/content/contentwords.h"
#include "schedule/kindstanding.h"
#include "widgets/buttons.h"
#include "widgets/textlabel.h"
#include "words/schedulewords.h"

#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int wakePopoverWidth = 340;
constexpr size_t mostLines = 5;

} // namespace

WakePopover::WakePopover(const std::vector<WakeLine> &lines, const OfficialRights &rights, QWidget *owner) : Popover(owner)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(wakePopoverWidth);
    addWords(tr("What needs this computer awake"), TextLook::CardTitle);
    if (lines.empty()) {
        addWords(tr("Nothing that is planned goes out by itself. This computer may sleep."), TextLook::Secondary);
        return;
    }
    addWords(tr("These go out only if this computer is awake then. The way around: send the draft to WeChat's box now and set its time "
                "there (定时发表)."),
             TextLook::Secondary);
    for (size_t i = 0; i < std::min(lines.size(), mostLines); ++i)
        addLine(lines[i], rights);
    if (lines.size() > mostLines)
        addWords(tr("and %1 more").arg(lines.size() - mostLines), TextLook::Secondary);
}

void WakePopover::addWords(const QString &words, TextLook look)
{
    auto *label = new TextLabel(words, look, this);
    label->setWrapping(true);
    body()->addWidget(label);
}

void WakePopover::addLine(const WakeLine &line, const OfficialRights &rights)
{
    addWords(titleOrNone(line.post), TextLook::Strong);
    addWords(format::moment(line.post.due->atMs) + QStringLiteral(" · ") + postKindWord(line.post.kind) + QStringLiteral(" · ")
                 + awakeText(line.habit),
             TextLook::Body);
    auto *button = makeButton(ButtonLook::Link, this);
    button->setText(tr("Send the draft now"));
    button->setAccessibleName(tr("Send the draft now: %1").arg(titleOrNone(line.post)));
    const KindStanding standing = standingOf(PostKind::Draft, rights);
    button->setEnabled(standing == KindStanding::Possible);
    button->setToolTip(standingText(standing).toHtmlEscaped());
    connect(button, &QPushButton::clicked, this, [this, post = line.post.id] {
        emit draftWanted(post);
        close();
    });
    body()->addWidget(button, 0, Qt::AlignLeft);
}

} // namespace yiren
