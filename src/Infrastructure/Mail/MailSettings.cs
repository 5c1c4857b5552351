using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using PlanPlatform.Application.Common;

namespace PlanPlatform.Infrastructure.Mail;

// Mail:*, judged when the server starts.
internal sealed record MailSettings(string? Host, int Port, string? User, string? Password, bool UseTls, MailAddress From)
{
    private const string Section = "Mail:Smtp";
    private const string LeaseSetting = "Mail:DistributionLeaseSeconds";
    private const int DefaultLease = 120;
    private const int ShortestLease = 10;
    private const int LongestLease = 3600;
    private const int SubmissionPort = 587;
    private const string DefaultFrom = "PlanPlatform <no-reply@planplatform.local>";

    // How long a node that claimed a distribution's mail is waited for, before another one sends it. A try takes half of it at most.
    public TimeSpan DistributionLease { get; init; } = TimeSpan.FromSeconds(DefaultLease);

    public bool IsSmtp => Host is not null;

    public static MailSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var host = Text(section["Host"]);
        var port = section.GetValue("Port", SubmissionPort);
        var from = Text(section["From"]);
        if (host is not null && from is null)
            throw new StartupException($"{Section}:From is missing; {Section}:Host needs it.");
        if (!MailAddress.TryCreate(from ?? DefaultFrom, out var sender))
            throw new StartupException($"{Section}:From is '{from}'; it must be an e-mail address.");
        if (port is < 1 or > 65_535)
            throw new StartupException($"{Section}:Port is {port}; it must be between 1 and 65535.");
        if (Text(section["User"]) is not null && Text(section["Password"]) is null)
            throw new StartupException($"{Section}:Password is missing; {Section}:User needs it.");
        var lease = configuration.GetValue(LeaseSetting, DefaultLease);
        if (lease is < ShortestLease or > LongestLease)
            throw new StartupException($"{LeaseSetting} is {lease}; it must be from {ShortestLease} to {LongestLease}.");
        return new MailSettings(host, port, Text(section["User"]), Text(section["Password"]), section.GetValue("UseTls", true), sender)
        {
            DistributionLease = TimeSpan.FromSeconds(lease),
        };
    }

    // Never the password: what a log may show.
    public override string ToString() => Host ?? "(folder)";

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
