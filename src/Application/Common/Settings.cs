using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Mail;

namespace PlanPlatform.Application.Common;

/// <summary>
/// Every setting of the server's own. Settings are declared here and read by <see cref="SettingReader"/>, nowhere else; a test compares them with
/// the table in docs/operations.md, which tells what they do.
/// </summary>
public static class Settings
{
    /// <summary>The provider that needs no connection string.</summary>
    public const string Sqlite = "Sqlite";

    /// <summary>The provider for several nodes.</summary>
    public const string SqlServer = "SqlServer";

    private const string DefaultSender = "PlanPlatform <no-reply@planplatform.local>";

    private static readonly List<Setting> Declared = [];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All => Declared;

    /// <summary><see cref="Sqlite"/> or <see cref="SqlServer"/>.</summary>
    public static Setting<string> DatabaseProvider { get; } = Choice("Database:Provider", Sqlite, SqlServer);

    /// <summary>Null for SQLite's file in the data folder.</summary>
    public static Setting<string?> ConnectionString { get; } = Text("ConnectionStrings:PlanPlatform");

    /// <summary>Whether pending migrations are applied when the server starts.</summary>
    public static Setting<bool> MigrateOnStart { get; } = Switch("Database:MigrateOnStart", inDevelopment: true, elsewhere: false);

    /// <summary>Whether streamed lists come from a readable secondary of SQL Server's.</summary>
    public static Setting<bool> ListsFromSecondary { get; } = Switch("Database:ListsFromSecondary", false);

    /// <summary>A path, relative to where the server is started.</summary>
    public static Setting<string?> DataFolder { get; } = Text("Data:Folder", "./.data");

    /// <summary>Whether plain HTTP is refused.</summary>
    public static Setting<bool> RequireHttps { get; } = Switch("Security:RequireHttps", inDevelopment: false, elsewhere: true);

    /// <summary>Under which the key ring is encrypted.</summary>
    public static Setting<string?> KeyRingSecret { get; } = Text("Security:KeyRingSecret");

    /// <summary>Whose word on the caller's address and scheme is taken; null for nobody's.</summary>
    public static Setting<IReadOnlyList<IPNetwork>?> TrustedProxies { get; } = Declare<IReadOnlyList<IPNetwork>?>(
        "Security:TrustedProxies", null, null, "addresses or networks such as 10.0.0.0/24, parted by ;", TryParseNetworks);

    /// <summary>Whether requests are counted.</summary>
    public static Setting<bool> RateLimitsEnabled { get; } = Switch("RateLimits:Enabled", inDevelopment: false, elsewhere: true);

    /// <summary>Requests a second.</summary>
    public static Setting<int> RequestsPerSecond { get; } = Number("RateLimits:RequestsPerSecond", "requests a second", 20_000, 1);

    /// <summary>Requests a second.</summary>
    public static Setting<int> RequestsPerSecondPerClient { get; } = Number("RateLimits:RequestsPerSecondPerClient", "requests a second", 20_000, 1);

    /// <summary>Guesses a minute.</summary>
    public static Setting<int> SignInsPerMinute { get; } = Number("RateLimits:SignInsPerMinute", "a minute", 20, 1);

    /// <summary>The server's public address; null for the address asked at. RFC 8414 2: a URL without query and fragment.</summary>
    public static Setting<string?> Issuer { get; } =
        Declare<string?>("OAuth:Issuer", null, null, "an address such as https://plans.example.com, without path, query or fragment", TryParseSite);

    /// <summary>Seconds.</summary>
    public static Setting<int> RefreshTokenLeewaySeconds { get; } = Number("OAuth:RefreshTokenLeewaySeconds", "seconds", 30, 0, 3600);

    /// <summary>The mail server; null for files in the data folder.</summary>
    public static Setting<string?> SmtpHost { get; } = Text("Mail:Smtp:Host");

    /// <summary>The mail server's port.</summary>
    public static Setting<int> SmtpPort { get; } = Number("Mail:Smtp:Port", "", 587, 1, IPEndPoint.MaxPort);

    /// <summary>Whether STARTTLS is used.</summary>
    public static Setting<bool> SmtpUseTls { get; } = Switch("Mail:Smtp:UseTls", true);

    /// <summary>Null where the mail server asks for none.</summary>
    public static Setting<string?> SmtpUser { get; } = Text("Mail:Smtp:User");

    /// <summary>Null where the mail server asks for none.</summary>
    public static Setting<string?> SmtpPassword { get; } = Text("Mail:Smtp:Password");

    /// <summary>The sender.</summary>
    public static Setting<MailAddress> SmtpFrom { get; } =
        Declare<MailAddress>("Mail:Smtp:From", DefaultSender, DefaultSender, "an e-mail address", MailAddress.TryCreate);

    /// <summary>Seconds.</summary>
    public static Setting<int> DistributionLeaseSeconds { get; } = Number("Mail:DistributionLeaseSeconds", "seconds", 120, 10, 3600);

    /// <summary>Seconds.</summary>
    public static Setting<int> ShutdownDelaySeconds { get; } = Number("Shutdown:DelaySeconds", "seconds", inDevelopment: 0, elsewhere: 5, 0, 300);

    /// <summary>Whether the benefits API is offered.</summary>
    public static Setting<bool> BenefitsEnabled { get; } = Switch("Apis:Benefits:Enabled", true);

    /// <summary>Whether naming an unknown collection makes it.</summary>
    public static Setting<bool> AutoCreateCollections { get; } = Switch("Apis:Benefits:AutoCreateCollections", true);

    /// <summary>Whether every answer is sent with HTTP status 200.</summary>
    public static Setting<bool> AlwaysHttp200 { get; } = Switch("Apis:Benefits:AlwaysHttp200", false);

    /// <summary>Whether the compliance API is offered.</summary>
    public static Setting<bool> ComplianceEnabled { get; } = Switch("Apis:Compliance:Enabled", true);

    /// <summary>Whether the compliance API answers without the resource's name around the object.</summary>
    public static Setting<bool> ComplianceUnwrapped { get; } = Switch("Apis:Compliance:Unwrapped", false);

    /// <summary>Whether the connectivity API is offered.</summary>
    public static Setting<bool> ConnectivityEnabled { get; } = Switch("Apis:Connectivity:Enabled", true);

    /// <summary>Whether people may log in to the connectivity API with their password.</summary>
    public static Setting<bool> PasswordLogin { get; } = Switch("Apis:Connectivity:PasswordLogin", true);

    /// <summary>Whether the storage API is offered.</summary>
    public static Setting<bool> StorageEnabled { get; } = Switch("Apis:Storage:Enabled", true);

    /// <summary>Where telemetry goes; null for nowhere. This name and the following are OpenTelemetry's own.</summary>
    public static Setting<Uri?> TelemetryEndpoint { get; } =
        Declare<Uri?>("OTEL_EXPORTER_OTLP_ENDPOINT", null, null, "an address such as http://localhost:4318", TryParseCollector);

    /// <summary>How it goes there.</summary>
    public static Setting<string> TelemetryProtocol { get; } = Choice("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc", "http/protobuf");

    /// <summary>With which headers: <c>name=value</c>, parted by commas.</summary>
    public static Setting<string?> TelemetryHeaders { get; } = Text("OTEL_EXPORTER_OTLP_HEADERS");

    /// <summary>Under which name.</summary>
    public static Setting<string?> TelemetryServiceName { get; } = Text("OTEL_SERVICE_NAME", "planplatform");

    /// <summary>Refuses what stands in a section of the server's own and is no setting: a misspelt one would do nothing, and nobody would know.</summary>
    /// <exception cref="StartupException">A key is no setting.</exception>
    public static void Judge(IEnumerable<string> keys)
    {
        var sections = Declared.Select(setting => setting.Key.Split(':')[0]).Where(section => section != "ConnectionStrings").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var key in keys.Where(key => key.Contains(':', StringComparison.Ordinal) && sections.Contains(key.Split(':')[0])))
        {
            if (!Declared.Exists(setting => setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
                throw new StartupException($"{key} is no setting; the nearest is {Declared.MinBy(setting => Distance(setting.Key, key))!.Key}.");
        }
    }

    // Levenshtein's: how many letters have to be added, removed or changed.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var above = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var isSame = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                (above, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, above + (isSame ? 0 : 1)));
            }
        }

        return row[^1];
    }

    private static Setting<string?> Text(string key, string? byDefault = null) =>
        Declare<string?>(key, byDefault, byDefault, "a text", (string text, out string? value) => (value = text) is not null);

    private static Setting<bool> Switch(string key, bool byDefault) => Switch(key, byDefault, byDefault);

    private static Setting<bool> Switch(string key, bool inDevelopment, bool elsewhere) =>
        Declare<bool>(key, inDevelopment ? "true" : "false", elsewhere ? "true" : "false", "true or false", bool.TryParse);

    private static Setting<int> Number(string key, string unit, int byDefault, int least, int most = int.MaxValue) =>
        Number(key, unit, byDefault, byDefault, least, most);

    private static Setting<int> Number(string key, string unit, int inDevelopment, int elsewhere, int least, int most) => Declare(
        key,
        inDevelopment.ToString(CultureInfo.InvariantCulture),
        elsewhere.ToString(CultureInfo.InvariantCulture),
        most == int.MaxValue ? $"a whole number, {least} or more" : $"a whole number from {least} to {most}",
        (string written, out int value) => int.TryParse(written, CultureInfo.InvariantCulture, out value) && value >= least && value <= most,
        unit);

    private static Setting<string> Choice(string key, string byDefault, string other) => Declare(
        key,
        byDefault,
        byDefault,
        $"{byDefault} or {other}",
        (string text, [MaybeNullWhen(false)] out string value) =>
            (value = Array.Find([byDefault, other], word => word.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))) is not null);

    private static Setting<T> Declare<T>(string key, string? inDevelopment, string? elsewhere, string form, SettingParser<T> parser, string unit = "")
    {
        var setting = new Setting<T>(key, inDevelopment, elsewhere, form, unit, parser);
        Declared.Add(setting);
        return setting;
    }

    private static bool TryParseSite(string text, out string? value)
    {
        value = text;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.PathAndQuery == "/" && uri.Fragment.Length == 0;
    }

    private static bool TryParseCollector(string text, out Uri? value) => Uri.TryCreate(text, UriKind.Absolute, out value) && value.Scheme is "http" or "https";

    private static bool TryParseNetworks(string text, out IReadOnlyList<IPNetwork>? value)
    {
        var networks = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(NetworkOf).ToList();
        value = networks.OfType<IPNetwork>().ToList();
        return value.Count == networks.Count && value.Count > 0;
    }

    private static IPNetwork? NetworkOf(string part)
    {
        if (IPAddress.TryParse(part, out var address))
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        return IPNetwork.TryParse(part, out var network) ? network : null;
    }
}
