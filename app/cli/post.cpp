#include "cli/postcommands.h"
#include "cli/posttags.h"
#include "cli/posttimer.h"
#include "cli/words.h"

namespace yiren {

void addPosts(CommandLine &line)
{
    Command post = line.root.command("post", said(Cli::tr("Write, check, schedule and publish articles")));
    post.needsACommand();
    addPostWriting(post, line);
    addPostPlanning(post, line);
    addPostSending(post, line);
    addPostTagsCommand(post, line);
    addPostEvidence(post, line);
    addPostTimerCommand(post, line);
}

} // namespace yiren
