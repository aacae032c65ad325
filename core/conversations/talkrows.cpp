#include "conversations/talkrows.h"

namespace yiren {

TalkPeer talkPeerAt(const Statement &row, int first)
{
    TalkPeer peer;
    peer.id = row.integer(first);
    peer.channel = talkChannelFromName(row.text(first + 1));
    peer.app = row.text(first + 2);
    peer.peer = row.text(first + 3);
    peer.name = row.text(first + 4);
    peer.scene = row.text(first + 5);
    peer.sceneParam = row.text(first + 6);
    peer.doneUpTo = row.integer(first + 7);
    return peer;
}

TalkMessage talkMessageAt(const Statement &row, int first)
{
    TalkMessage message;
    message.id = row.integer(first);
    message.peer = row.integer(first + 1);
    message.messageId = row.text(first + 2);
    message.at = row.integer(first + 3);
    message.speaker = talkSpeakerFromName(row.text(first + 4));
    message.kind = row.text(first + 5);
    message.text = row.text(first + 6);
    message.detail = row.text(first + 7).toUtf8();
    message.trigger = talkTriggerFromName(row.text(first + 8));
    message.recalledAt = row.integer(first + 9);
    message.body = row.blob(first + 10);
    message.state = talkStateFromName(row.text(first + 11));
    message.unknownSince = row.integer(first + 12);
    message.settledAt = row.integer(first + 13);
    message.failure = row.text(first + 14);
    message.rule = row.integer(first + 15);
    message.isFree = row.integer(first + 16) != 0;
    message.leavesWaiting = row.integer(first + 17) != 0;
    return message;
}

} // namespace yiren
