#include "words/wording.h"

namespace yiren {

namespace {

constexpr Wording reachTable[] = {
    {"subscription.not_accepted",
     QT_TRANSLATE_NOOP("Sentence", "This person has accepted no message by that template that is left, or refused it since."),
     QT_TRANSLATE_NOOP("Sentence", "Wait until the template is accepted again.")},
    {"subscription.channel_off", QT_TRANSLATE_NOOP("Sentence", "The account that this goes over is not connected."),
     QT_TRANSLATE_NOOP("Sentence", "Connect it in the settings.")},
    {"subscription.under_way",
     QT_TRANSLATE_NOOP("Sentence", "The last message by this template to this person is on its way, or nobody knows what became of it."),
     QT_TRANSLATE_NOOP("Sentence", "Wait five minutes.")},
    {"subscription.reason", QT_TRANSLATE_NOOP("Sentence", "An acceptance that is entered needs a reason of 1 to 100 characters."),
     QT_TRANSLATE_NOOP("Sentence", "Say why it is known: where and when it was accepted.")},
    {"subscription.count", QT_TRANSLATE_NOOP("Sentence", "1 to 100 messages may be entered at once."), ""},
    {"subscription.key", QT_TRANSLATE_NOOP("Sentence", "Account, openid and template are all needed."), ""},
    {"subscription.future", QT_TRANSLATE_NOOP("Sentence", "The acceptance lies in the future."),
     QT_TRANSLATE_NOOP("Sentence", "Correct its time.")},
    {"subscription.unknown", QT_TRANSLATE_NOOP("Sentence", "This entry is not there any more."), ""},
    {"subscription.missing_column", QT_TRANSLATE_NOOP("Sentence", "The column {column} is missing."),
     QT_TRANSLATE_NOOP("Sentence", "Needed are openid, template_id and accepted_at.")},
    {"subscription.value", QT_TRANSLATE_NOOP("Sentence", "Line {line}: “{found}” can't stand in the column {column}."),
     QT_TRANSLATE_NOOP("Sentence", "Times look like 2026-11-01T10:00:00+08:00, counts are 1 to 100.")},
    {"notice.empty", QT_TRANSLATE_NOOP("Sentence", "The template's field {column} is empty."),
     QT_TRANSLATE_NOOP("Sentence", "WeChat wants every field of a template.")},
    {"notice.too_long", QT_TRANSLATE_NOOP("Sentence", "The template's field {column} has {found} characters; at most {expected} fit."), ""},
    {"notice.form", QT_TRANSLATE_NOOP("Sentence", "“{found}” is not what WeChat takes in the field {column}."),
     QT_TRANSLATE_NOOP("Sentence", "The beginning of the field's name says its type: time, date, amount, number, phrase …")},
    {"notice.marketing",
     QT_TRANSLATE_NOOP("Sentence", "“{found}” at character {line} of the field {column} is advertising, which templates may not carry."),
     QT_TRANSLATE_NOOP("Sentence", "Say only what the person asked to be told.")},
    {"board.name", QT_TRANSLATE_NOOP("Sentence", "A group needs a name of 1 to 40 characters."), ""},
    {"board.empty", QT_TRANSLATE_NOOP("Sentence", "There is neither a text nor a picture."), ""},
    {"board.too_long", QT_TRANSLATE_NOOP("Sentence", "The text has {detail} characters; at most 2,000 fit."), ""},
    {"board.pictures", QT_TRANSLATE_NOOP("Sentence", "WeChat takes nine pictures at most."), ""},
    {"board.unknown", QT_TRANSLATE_NOOP("Sentence", "This post is not on the board any more."), ""},
    {"campaign.name", QT_TRANSLATE_NOOP("Sentence", "A campaign needs a name of 1 to 40 characters."), ""},
    {"campaign.text", QT_TRANSLATE_NOOP("Sentence", "A campaign needs a text of 1 to 600 characters; this one has {found}."), ""},
    {"campaign.channels", QT_TRANSLATE_NOOP("Sentence", "No channel is chosen."), ""},
    {"campaign.held_out", QT_TRANSLATE_NOOP("Sentence", "At most half may be held out."), ""},
    {"campaign.days", QT_TRANSLATE_NOOP("Sentence", "Orders may count for 1 to 90 days."), ""},
    {"campaign.link", QT_TRANSLATE_NOOP("Sentence", "{链接} has no value in a campaign."),
     QT_TRANSLATE_NOOP("Sentence", "Write the address itself.")},
    {"campaign.nobody", QT_TRANSLATE_NOOP("Sentence", "Nobody of this segment can be written to over a lawful channel now."),
     QT_TRANSLATE_NOOP("Sentence", "Look at the reasons beside each channel.")},
    {"campaign.begun", QT_TRANSLATE_NOOP("Sentence", "The campaign was begun; what was decided can't be changed."), ""},
    {"campaign.not_sending", QT_TRANSLATE_NOOP("Sentence", "The campaign is not being sent."), ""},
    {"campaign.not_planned", QT_TRANSLATE_NOOP("Sentence", "This person is not to be written to any more."), ""},
    {"campaign.unknown", QT_TRANSLATE_NOOP("Sentence", "The campaign is not there any more."), ""},
    {"campaign.person", QT_TRANSLATE_NOOP("Sentence", "This person is not part of the campaign."), ""},
    {"campaign.mass_quota", QT_TRANSLATE_NOOP("Sentence", "The account's mass sends of this period were used up meanwhile."), ""},
    {"campaign.not_tagged", QT_TRANSLATE_NOOP("Sentence", "WeChat did not give this follower the campaign's tag."), ""},
    {"campaign.mass_unknown", QT_TRANSLATE_NOOP("Sentence", "No answer came to the mass send, and WeChat does not remember it any more."),
     QT_TRANSLATE_NOOP("Sentence", "Look in WeChat's backend whether it was sent.")},
    {"campaign.draft", QT_TRANSLATE_NOOP("Sentence", "The campaign was not begun."), ""},
};

} // namespace

std::span<const Wording> reachWordings()
{
    return reachTable;
}

} // namespace yiren
