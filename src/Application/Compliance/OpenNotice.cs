using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanPlatform.Application.Common;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Application.Compliance;

/// <summary>Opens the file of a distributed document for whoever holds a link to it.</summary>
/// <param name="Token">The link's token.</param>
public sealed record OpenNoticeQuery(string Token) : IRequest<Result<OpenFile>>;

internal sealed class OpenNoticeHandler(INoticeLinks links, IPlanPlatformDb db, IFileStore files) : IRequestHandler<OpenNoticeQuery, Result<OpenFile>>
{
    public async Task<Result<OpenFile>> Handle(OpenNoticeQuery query, CancellationToken cancellationToken)
    {
        if (links.Read(query.Token) is not { } id)
            return CompanyDocumentErrors.NoticeNotFound;
        var document = await db.Distributions.Where(distribution => distribution.Id == id).Select(distribution => distribution.Document)
            .FirstOrDefaultAsync(cancellationToken);
        return document is null || files.Open(document.FileId) is not { } content
            ? CompanyDocumentErrors.NoticeNotFound
            : new OpenFile(content, document.ContentType, FileName.For(document.Name, document.ContentType));
    }
}
