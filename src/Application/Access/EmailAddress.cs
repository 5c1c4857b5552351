using System.Net.Mail;

namespace PlanPlatform.Application.Access;

// The framework's parser, without the display names and comments that it takes as well.
internal static class EmailAddress
{
    public static bool IsValid(string text) =>
        MailAddress.TryCreate(text, out var address)
        && address.Address == text
        && !text.Any(char.IsWhiteSpace)
        && !address.Host.StartsWith('.') && !address.Host.EndsWith('.')
        && address.User.Length <= 64;
}
