namespace PlanPlatform.Infrastructure.Mail;

// How often, and when, a mail that could not be sent is tried again.
internal static class MailTries
{
    // Ten tries over about four hours.
    public const int Most = 10;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);

    // After each failure twice the pause: 30 seconds, one minute, two, four …
    public static TimeSpan PauseAfter(int attempts) => FirstPause * (1 << Math.Min(attempts - 1, Most));
}
