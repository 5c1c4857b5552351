using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Benefits;
using PlanPlatform.Application.Common;
using PlanPlatform.Application.Compliance;
using PlanPlatform.Application.Connectivity;
using PlanPlatform.Application.Storage;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Application;

/// <summary>Registers the use cases.</summary>
public static class DependencyInjection
{
    /// <summary>Adds the mediator with its pipeline, every handler and validator of this assembly, and what they share.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.Scan(scan => scan.FromAssemblyOf<Caller>()
            .AddClasses(type => type.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false).AsImplementedInterfaces().WithScopedLifetime()
            .AddClasses(type => type.AssignableTo(typeof(IValidator<>)), publicOnly: false).AsImplementedInterfaces().WithSingletonLifetime());

        // A table is read, and a file stored, before anything is written.
        services.AddScoped<IPipelineBehavior<ImportParticipantsCommand, Result<ImportReport>>, ImportIntake>();
        services.AddScoped<IPipelineBehavior<CreateDocumentCommand, Result<DocumentView>>, DocumentIntake<CreateDocumentCommand>>();
        services.AddScoped<IPipelineBehavior<UpdateDocumentCommand, Result<DocumentView>>, DocumentIntake<UpdateDocumentCommand>>();
        services.AddScoped<IPipelineBehavior<CreateObjectCommand, Result<ObjectView>>, ObjectIntake>();

        // The order of judgement: a known idempotency key is answered as it was, then form, then the handler.
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(IdempotencyBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));

        services.AddScoped<ICaller, CurrentCaller>();
        services.AddScoped<RequestDetails>();
        services.AddScoped<IncomingFiles>();
        services.AddScoped<ClientLookup>();
        services.AddScoped<RecordedPeople>();
        services.AddScoped<WriteProgress>();
        services.AddScoped<TokenChains>();
        services.AddScoped<TokenRotation>();
        services.AddScoped<OwnApplications>();
        services.AddScoped<OwnPassword>();
        services.AddScoped<ManagedCompanies>();
        services.AddScoped<CompanyLists>();
        services.AddScoped<References>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<LogInApplication>();
        return services;
    }
}
