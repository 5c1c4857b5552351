using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Access;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Adds a document, whose file is stored already, to a company. Gives its id.</summary>
public sealed record CreateCompanyDocumentCommand : IRequest<Result<int>>, IIdempotent
{
    /// <summary>The company.</summary>
    public int CompanyId { get; init; }

    /// <summary>The file, one of the request's <see cref="IncomingFiles"/>.</summary>
    public Field<StoredFile> File { get; init; }

    /// <summary>The name.</summary>
    public Field<string> Name { get; init; }

    /// <summary><c>plan_document</c>, <c>summary_plan_description</c> or <c>notice</c>.</summary>
    public Field<string> Kind { get; init; }
}

internal sealed class CreateCompanyDocumentValidator : RequestValidator<CreateCompanyDocumentCommand>
{
    public CreateCompanyDocumentValidator()
    {
        RuleFor(command => command.File).Required();
        // It is the file's, unless another is sent.
        When(command => command.File.Value is not null, () => RuleFor(command => command.Name).Required());
        RuleFor(command => command.Name).MaxLength(Text.NameMaxLength);
        RuleFor(command => command.Kind).Required()
            .Format(word => DocumentKindWords.Parse(word) is not null, "must be plan_document, summary_plan_description or notice");
    }
}

internal sealed class CreateCompanyDocumentHandler(
    ManagedCompanies companies, IncomingFiles files, IPlanPlatformDb db, INewIds ids, ICaller caller, TimeProvider time)
    : IRequestHandler<CreateCompanyDocumentCommand, Result<int>>
{
    public async Task<Result<int>> Handle(CreateCompanyDocumentCommand command, CancellationToken cancellationToken)
    {
        var id = await ids.NextAsync<CompanyDocument>(cancellationToken);
        return await db.WriteAsync<Result<int>>(
            async token =>
            {
                if (!await companies.All(db).AnyAsync(company => company.Id == command.CompanyId, token))
                    return ComplianceErrors.CompanyNotFound;
                var (now, kind) = (time.UtcNow(), DocumentKindWords.Parse(command.Kind.Value!)!.Value);
                db.CompanyDocuments.Add(CompanyDocument.Create(id, command.CompanyId, command.Name.Value!, kind, command.File.Value!, now));
                db.Activities.Add(Activity.Of(command.CompanyId, $"Document {id} added", caller.PersonId(), now));
                files.Keep(command.File.Value);
                return id;
            },
            cancellationToken);
    }
}
