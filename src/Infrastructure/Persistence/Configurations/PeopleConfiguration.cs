using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Access;
using PlanPlatform.Infrastructure.Mail;

namespace PlanPlatform.Infrastructure.Persistence.Configurations;

internal sealed class SignInFailuresConfiguration : IEntityTypeConfiguration<SignInFailures>
{
    public void Configure(EntityTypeBuilder<SignInFailures> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("SignInFailures");
        builder.Property(failures => failures.NameHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(failures => failures.NameHash).IsUnique();

        // For the cleaning of what is forgotten.
        builder.HasIndex(failures => failures.LastAt);
    }
}

internal sealed class OutgoingMailConfiguration : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.Property(mail => mail.Id).IsTimeOrderedId();
        builder.Property(mail => mail.Template).HasMaxLength(OutgoingMail.TemplateMaxLength);
        builder.Property(mail => mail.Address).HasMaxLength(Person.EmailMaxLength);
        builder.Property(mail => mail.Attempts).IsConcurrencyToken();
        builder.HasIndex(mail => mail.DueAt);
    }
}
