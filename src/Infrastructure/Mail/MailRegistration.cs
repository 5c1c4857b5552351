using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;

namespace PlanPlatform.Infrastructure.Mail;

// The outbox and what delivers from it: to a server where one is configured, else into the data folder.
internal static class MailRegistration
{
    public static void AddMail(this IServiceCollection services, SettingReader reader)
    {
        var settings = MailSettings.Read(reader);
        services.AddSingleton(settings);
        services.AddSingleton<MailSignal>();
        services.AddScoped<Outbox>();
        services.AddScoped<IOutbox>(provider => provider.GetRequiredService<Outbox>());
        services.AddScoped<MailWriter>();
        if (settings.IsSmtp)
            services.AddSingleton<IMailSender, SmtpSender>();
        else
            services.AddSingleton<IMailSender, MailFolder>();
        services.AddSingleton<MailDelivery>();
        services.AddHostedService(provider => provider.GetRequiredService<MailDelivery>());
        services.AddSingleton<INoticeLinks, NoticeLinks>();
        services.AddSingleton<DistributionDelivery>();
        services.AddHostedService(provider => provider.GetRequiredService<DistributionDelivery>());
    }
}
