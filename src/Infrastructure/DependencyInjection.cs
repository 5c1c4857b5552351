using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Application.Storage;
using PlanPlatform.Infrastructure.Files;
using PlanPlatform.Infrastructure.Identity;
using PlanPlatform.Infrastructure.Mail;
using PlanPlatform.Infrastructure.Persistence;
using PlanPlatform.Infrastructure.Security;

namespace PlanPlatform.Infrastructure;

/// <summary>Registers what the use cases need from outside: database, files, accounts, key ring.</summary>
public static class DependencyInjection
{
    /// <summary>Adds the adapters that the settings ask for.</summary>
    /// <exception cref="StartupException">A setting is wrong.</exception>
    public static IServiceCollection AddInfrastructure(
        this IServiceCollection services, SettingReader settings, IHostEnvironment environment)
    {
        services.AddSingleton(settings);
        var folder = OpenDataFolder(settings.Read(Settings.DataFolder)!);
        services.AddSingleton(folder);
        services.AddSingleton(TimeProvider.System);
        services.AddDatabase(settings, folder);
        services.AddHostedService<StatementSpans>();
        services.AddSingleton<AccessTokenStore.Query>();
        services.AddScoped<IAccessTokenStore, AccessTokenStore>();
        services.AddScoped<IPersonRemoval, PersonRemoval>();
        services.AddScoped<IPlanRemoval, PlanRemoval>();
        services.AddScoped<ICompanyRemoval, CompanyRemoval>();
        services.AddScoped<IDistributionStart, DistributionStart>();
        services.AddScoped<IDependents, Dependents>();
        services.AddScoped<IParticipantSpools, ParticipantSpools>();
        services.AddScoped<IPlansForChange, PlansForChange>();
        services.AddScoped<IQuotaPlanRemoval, QuotaPlanRemoval>();
        services.AddSingleton<IDatabaseFaults, DatabaseFaults>();
        services.AddSingleton<JobLeases>();
        services.AddSingleton<ExpiredRows>();
        services.AddHostedService(provider => provider.GetRequiredService<ExpiredRows>());
        services.AddSingleton<DatabaseHealth>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");

        services.AddSingleton<LocalFileStore>();
        services.AddSingleton<IFileStore>(provider => provider.GetRequiredService<LocalFileStore>());
        services.AddSingleton<Sweep>();
        services.AddHostedService(provider => provider.GetRequiredService<Sweep>());

        services.AddSingleton<ILookupNormalizer, Names>();
        services.AddScoped<AccountStore>();
        services.AddScoped<IUserStore<Account>>(provider => provider.GetRequiredService<AccountStore>());
        services.AddIdentityCore<Account>(AccountRules.Configure)
            .AddTokenProvider<ResetLinks>(ResetLinks.Name)
            .AddTokenProvider<InvitationLinks>(InvitationLinks.Name)
            .AddTokenProvider<ConfirmationLinks>(ConfirmationLinks.Name);
        services.AddScoped<FailedSignIns>();
        services.AddScoped<IAccounts, Accounts>();
        services.AddScoped<ISecondFactors, SecondFactors>();
        services.AddMail(settings);
        services.AddKeyRing(settings.Read(Settings.KeyRingSecret), folder, environment);
        return services;
    }

    private static void AddKeyRing(this IServiceCollection services, string? secret, DataFolder folder, IHostEnvironment environment)
    {
        if (string.IsNullOrEmpty(secret) && !environment.IsDevelopment())
            throw new StartupException("Security:KeyRingSecret is missing; outside Development it must be set.");
        if (!string.IsNullOrEmpty(secret) && !KeyRingSecret.IsStrongEnough(secret))
            throw new StartupException("Security:KeyRingSecret is too short; it needs 16 characters at least.");

        services.AddSingleton(KeyRingSecret.From(secret, folder.Root));
        services.AddSingleton<KeyRingStore>();
        services.AddSingleton<KeyRingCipher>();
        services.AddSingleton<ITokenKey, TokenKey>();
        services.AddSingleton<ISensitiveText, SensitiveText>();
        services.AddDataProtection().SetApplicationName("PlanPlatform");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = provider.GetRequiredService<KeyRingStore>();
            options.XmlEncryptor = provider.GetRequiredService<KeyRingCipher>();
        }));
    }

    private static DataFolder OpenDataFolder(string configured)
    {
        var path = Path.GetFullPath(configured);
        try
        {
            DataFolder.Make(path);
            var probe = Path.Combine(path, $".{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
            return new DataFolder(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"Data:Folder '{path}' can't be written: {exception.Message.ReplaceLineEndings(" ")}", exception);
        }
    }
}
